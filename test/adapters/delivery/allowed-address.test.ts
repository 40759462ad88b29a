import type { LookupAddress } from "node:dns";
import { isIP } from "node:net";
import { describe, expect, test } from "vitest";
import {
  guardLookup,
  isForbiddenHost,
  resolveBySystem,
} from "../../../electron/adapters/delivery/allowed-address";

const forbidden = [
  "169.254.169.254",
  "169.254.0.1",
  "100.100.100.200",
  "168.63.129.16",
  "192.0.0.192",
  "0.0.0.0",
  "224.0.0.1",
  "255.255.255.255",
  "fe80::1",
  "febf::1",
  "ff02::1",
  "::",
  "fd00:ec2::254",
  "fd20:ce::254",
  "::ffff:169.254.169.254",
  "::ffff:a9fe:a9fe",
  "64:ff9b::a9fe:a9fe",
  "2002:a9fe:a9fe::1",
];
const allowed = [
  "192.0.2.1",
  "10.0.0.1",
  "127.0.0.1",
  "::1",
  "2001:db8::1",
  "fd00::1",
  "64:ff9b::c000:201",
];

/** What a connection hears, asking for one address or for all. */
function ask(host: string, addresses: readonly string[], all: boolean) {
  const found = addresses.map((address) => ({
    address,
    family: isIP(address),
  }));
  const lookup = guardLookup(() => Promise.resolve(found));
  return new Promise<string | readonly LookupAddress[] | Error>((resolve) => {
    lookup(host, { all }, (error, answer) => {
      resolve(error ?? answer);
    });
  });
}

describe("C13 where no message may go", () => {
  test.each(forbidden)(
    "C13 %s, by itself or behind a name",
    async (address) => {
      expect(isForbiddenHost(address)).toBe(true);
      expect(await ask("name.example", [address], false)).toBeInstanceOf(Error);
      expect(
        await ask("name.example", ["192.0.2.1", address], true),
      ).toBeInstanceOf(Error);
    },
  );

  test("C13 a name that leads nowhere, or to no address", async () => {
    expect(await ask("name.example", [], true)).toBeInstanceOf(Error);
    expect(await ask("name.example", ["elsewhere"], true)).toBeInstanceOf(
      Error,
    );
  });
});

test.each(allowed)("C13 %s may be spoken to", async (address) => {
  expect(isForbiddenHost(address)).toBe(false);
  expect(await ask("name.example", [address], false)).toBe(address);
  expect(await ask("name.example", [address], true)).toEqual([
    { address, family: isIP(address) },
  ]);
});

test("C13 localhost is this computer, as this system resolves it too", async () => {
  expect(await ask("localhost", ["192.0.2.1"], false)).toBeInstanceOf(Error);
  expect(await ask("localhost", ["::1", "127.0.0.1"], false)).toBe("::1");
  const found = await resolveBySystem("localhost");
  const addresses = found.map(({ address }) => address);
  expect(await ask("localhost", addresses, true)).toEqual(found);
});

test("C13 a name is not a forbidden address before it is asked for", () => {
  expect(isForbiddenHost("metadata.example")).toBe(false);
});
