import {
  changePasswordAct,
  createBackupAct,
  registerDeviceAct,
  removeDevicesAct,
  renameDeviceAct,
  requestResetAct,
  resetPasswordAct,
  revealBackupAct,
} from "../acts/account";
import type { Model } from "../model";
import type { RealSide } from "../real-side";
import {
  here,
  rarely,
  someOf,
  someToken,
  someTrust,
  type Acts,
  type Script,
} from "./pick";
import { freshSession, signInFully } from "./way-in";

function* desk(m: Model, r: RealSide, die: number): Acts<number> {
  return die % 10 < 6 ? yield* freshSession(m, r) : someToken(m, die);
}

/** In place of the set there is; now and then in place of one that is gone, or of none. */
export const createBackup: Script = function* (m, r, [a, b]) {
  const token = yield* desk(m, r, a);
  const set = m.backup?.set ?? -1;
  yield createBackupAct(token, rarely(b, 150) ? someOf(r.sets, b) : set);
};

export const revealBackup: Script = function* (m, r, [a, b]) {
  const token = yield* desk(m, r, a);
  const other = b % 2 === 0 ? m.password + 1 : Math.max(0, m.password - 1);
  yield revealBackupAct(token, rarely(b, 400) ? other : m.password);
};

/** After a link was opened, or whenever. */
export const registerDevice: Script = function* (m, r, [a, b, c]) {
  if (c < 500) yield* signInFully(m, r, "email");
  const after = here(m)?.token ?? -1;
  const trust = someTrust(b);
  yield registerDeviceAct(c < 800 ? after : someToken(m, a), trust);
  if (c % 4 === 0) yield registerDeviceAct(after, trust); // a second click
};

export const renameDevice: Script = function* (m, _r, [a, b, c]) {
  const newest = m.devices.findLastIndex(({ over }) => !over);
  const device = rarely(b, 200) ? someOf(m.devices, b) : newest;
  yield renameDeviceAct(someToken(m, a), device, someTrust(c));
};

export const removeDevices: Script = function* (m, r, [a, b]) {
  const token = yield* desk(m, r, a);
  yield removeDevicesAct(token, b % 3 === 0 ? "all" : someOf(m.devices, b));
};

export const changePassword: Script = function* (m, r, [a, b, c]) {
  if (!rarely(c, 500)) return;
  yield changePasswordAct(yield* desk(m, r, a), rarely(b, 400), b % 2 === 0);
};

export const requestReset: Script = function* () {
  yield requestResetAct();
};

export const resetPassword: Script = function* (m, _r, [a, b, c]) {
  if (c < 500) yield requestResetAct();
  yield resetPasswordAct(someOf(m.resets, a), rarely(b, 400));
};
