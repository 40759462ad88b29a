import { NUMBER, spendBudget } from "../account-world";
import type { Cases, Provoke } from "./case";

const sendTest =
  (channel: "email" | "sms", to: string): Provoke =>
  ({ service }) =>
    service.sendTest({ channel, to, language: "en" });

/** As in `shared/contract/service.ts`. */
export const serviceCases: Cases<"service"> = {
  where: {},
  setWhere: {
    SERVICE_REFUSED: ({ service }) =>
      service.setWhere({ address: "http://members.example.jp" }),
  },
  received: {},
  arrivals: {},
  clearReceived: {},
  roads: {},
  setRoad: {
    ROAD_REFUSED: ({ service }) =>
      service.setRoad({
        which: "mail",
        road: { kind: "webhook", url: "http://mail.example/" },
      }),
  },
  sendTest: {
    NUMBER_REFUSED: sendTest("sms", "119"),
    ADDRESS_REFUSED: sendTest("email", "a@"),
    SENDING_LIMITED: async (at) => {
      await sendTest("sms", NUMBER)(at);
      return sendTest("sms", NUMBER)(at);
    },
    SENDING_PAUSED: async (at) => {
      await spendBudget(at);
      return sendTest("sms", NUMBER)(at);
    },
  },
};
