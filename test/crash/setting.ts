import { standardPolicy, type Policy } from "../../electron/engine";

export const FILE_NAME = "members.nidan";

/** No day's budget stands in the way of days of codes. */
export const crashPolicy: Policy = {
  ...standardPolicy,
  backupCodeCost: 2,
  cost: { sms: 0, voice: 0, perDay: 1 },
};
