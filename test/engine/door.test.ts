import { expect, test } from "vitest";
import { doorWait, emptyLedger, noteFailure } from "../../electron/engine";
import { deviceKey } from "../fakes/device-key";
import { EngineWorld, START } from "../fakes/engine-world";
import { must, refusalOf } from "../fakes/must";

const IP = "203.0.113.7";

function failed(times: number, ip: string | null, everyMs = 0) {
  let ledger = emptyLedger;
  for (let i = 0; i < times; i++)
    ledger = noteFailure(ledger, ip, START + i * everyMs);
  return ledger;
}

test("R30 twenty wrong passwords a minute from one address, whoever's they were", () => {
  expect(doorWait(failed(19, IP), IP, START)).toBeNull();
  const ledger = failed(20, IP);
  expect(doorWait(ledger, IP, START)).toBe(START + 60_000);
  expect(doorWait(ledger, IP, START + 59_999)).toBe(START + 60_000);
  expect(doorWait(ledger, IP, START + 60_000)).toBeNull();
  expect(doorWait(ledger, "203.0.113.8", START)).toBeNull();
});

test("R30 three hundred a minute at the whole service, from wherever", () => {
  let ledger = emptyLedger;
  for (let i = 0; i < 300; i++)
    ledger = noteFailure(ledger, `203.0.113.${(i % 30).toString()}`, START);
  expect(doorWait(ledger, "198.51.100.1", START)).toBe(START + 60_000);
  expect(doorWait(failed(299, null), null, START)).toBeNull();
});

test("R30 what is over a minute old is forgotten", () => {
  expect(failed(1000, IP, 1000).failures).toHaveLength(60);
});

test("C5 a closed door keeps strangers out, right password or not, and lets a trusted device in", () => {
  const world = new EngineWorld();
  const { secret } = world.turnOnByTotp();
  const key = deviceKey();
  world.now += 60_000;
  const { deviceId } = must(
    world.submit(world.challenge(), "totp", world.totpCode(secret), {
      name: "PC",
      publicKey: key.publicKey,
    }),
  );
  if (deviceId === null) throw new Error("not trusted");
  const enter = (isTrusted: boolean) =>
    world.run<"start-sign-in">({
      type: "start-sign-in",
      isPasswordRight: true,
      newPhc: null,
      proof: isTrusted ? world.proof(key, deviceId) : null,
      from: { deviceName: "PC", ip: IP },
      doorUntil: world.now + 60_000,
    });
  expect(refusalOf(enter(false))).toBe("PASSWORD_WAIT");
  expect(must(enter(true)).is).toBe("signed-in");
});
