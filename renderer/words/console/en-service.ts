import type { jaService } from "./ja-service";

/** Which service the member menu talks to. */
export const enService: typeof jaService = {
  at: "Connected to:",
  here: "the member menu on this computer",
  change: "Change",
  changeName: "Change the service",
  title: "Change the service",
  which: "The member menu’s service",
  ways: {
    here: "The member menu on this computer",
    there: "Another service",
  },
  hints: {
    here: "Member IDs and settings are kept on this computer only.",
    there: "Connects over the internet to the service your member ID is for.",
  },
  address: "Address of the service",
  addressHint:
    "As whoever runs it told you. Example: https://members.example.jp",
  trust:
    "Your member ID and password are sent to the service at this address. Enter only the address of someone you trust.",
  save: "Use this service",
  saved: "The service was changed.",
};
