import { account } from "./account";
import { app } from "./app";
import { backups } from "./backups";
import { codes } from "./codes";
import { enrol } from "./enrol";
import { recoveryCodes } from "./recovery-codes";
import { service } from "./service";
import { trash } from "./trash";
import { updates } from "./updates";
import { vault } from "./vault";

/**
 * Every call the window may make. Three kinds of "no", never mixed: an error declared here, a transport error that is
 * the same for every call (`BAD_REQUEST`, `INTERNAL_SERVER_ERROR`), and a bug, which is logged and answered as the latter.
 */
export const contract = {
  account,
  app,
  backups,
  codes,
  enrol,
  recoveryCodes,
  service,
  trash,
  updates,
  vault,
};
export type Contract = typeof contract;
