import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  decodeService,
  encodeService,
  newService,
  type Ledger,
  type ServiceState,
} from "../../electron/engine";
import type { Road, Roads } from "../../shared/model/delivery-road";
import { memberIdSchema } from "../../shared/ids";
import { memberStates } from "../fakes/engine-states";

const worlds = Object.values(memberStates).map((arrange) => arrange().world);

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.constantFrom("\ud800", "\u0000", "\ufeff", "__proto__", '"', "090"),
);
const at = fc.nat();
const ip = fc.option(text);
const secret = fc.option(text, { nil: undefined });
const some = fc.string({ minLength: 1, maxLength: 30 });
const webhook: fc.Arbitrary<Road> = fc.record({
  kind: fc.constant("webhook"),
  url: some,
  token: secret,
});
const roads: fc.Arbitrary<Roads> = fc.record({
  mail: fc.option(
    fc.oneof(
      webhook,
      fc.record({
        kind: fc.constant("smtp" as const),
        host: some,
        port: fc.integer({ min: 1, max: 65_535 }),
        security: fc.constantFrom("tls", "starttls", "none"),
        user: text,
        password: secret,
        from: some,
      }),
    ),
  ),
  phone: fc.option(
    fc.oneof(
      webhook,
      fc.record({
        kind: fc.constant("twilio" as const),
        accountSid: some,
        authToken: secret,
        from: some,
      }),
    ),
  ),
});
const ledger: fc.Arbitrary<Ledger> = fc.record({
  sent: fc.array(fc.record({ at, number: text, ip, cost: fc.nat() })),
  failures: fc.array(fc.record({ at, ip })),
});

/** A service of members in every state the rules tell apart, each under a name of its own, with all that was ever promised to them. */
const anyState: fc.Arbitrary<ServiceState> = fc
  .record({ chosen: fc.subarray(worlds), ledger, roads })
  .map(({ chosen, ...rest }) => {
    const named = chosen.map((world, i) => ({
      id: memberIdSchema.parse(`abc${(10_000 + i).toString()}`),
      world,
    }));
    return {
      ...rest,
      members: new Map(
        named.map(({ id, world }) => [id, { ...world.member, id }]),
      ),
      outbox: named.flatMap(({ id, world }) =>
        world.effects.map((effect) => ({ memberId: id, effect })),
      ),
    };
  });

/** A state with everything in it, as JSON. */
function fullFile(): Record<string, unknown> {
  const state: ServiceState = {
    members: new Map(worlds.map(({ member }) => [member.id, member])),
    ledger: {
      sent: [{ at: 1, number: "+819012345678", ip: "192.0.2.1", cost: 10 }],
      failures: [{ at: 2, ip: null }],
    },
    outbox: worlds.flatMap(({ member, effects }) =>
      effects.map((effect) => ({ memberId: member.id, effect })),
    ),
    roads: {
      mail: {
        kind: "smtp",
        host: "mail.example",
        port: 587,
        security: "starttls",
        user: "nidan",
        password: "p",
        from: "no-reply@example.jp",
      },
      phone: {
        kind: "webhook",
        url: "https://hook.example/",
        token: "t",
      },
    },
  };
  const members = worlds.map(({ member }) => member); // all of one name
  const file = JSON.parse(
    Buffer.from(encodeService(state)).toString(),
  ) as object;
  return JSON.parse(JSON.stringify({ ...file, members })) as Record<
    string,
    unknown
  >;
}

function decodeJson(file: unknown): ServiceState | null {
  return decodeService(Buffer.from(JSON.stringify(file)));
}

type Path = readonly (string | number)[];

/** Every object of the file by its path; the one whose names are free, the counters by authenticator, left out. */
function objectsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [];
  if (path.at(-1) === "byAuthenticator") return [];
  const below = Object.entries(value).flatMap(([name, part]) =>
    objectsIn(part, [...path, Array.isArray(value) ? Number(name) : name]),
  );
  return Array.isArray(value) ? below : [path, ...below];
}

function partAt(file: unknown, path: Path): Record<string, unknown> {
  return path.reduce<unknown>(
    (value, name) => (value as Record<string, unknown>)[name],
    file,
  ) as Record<string, unknown>;
}

describe("the service's file", () => {
  test("what was written is what is read, whatever it is", () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(decodeService(encodeService(state))).toEqual(state);
      }),
    );
    expect(decodeService(encodeService(newService))).toEqual(newService);
  });

  test("junk is not read, and never thrown at", () => {
    const junk = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.json().map((json) => Buffer.from(json)),
    );
    fc.assert(
      fc.property(junk, (bytes) => {
        expect(decodeService(bytes)).toBeNull();
      }),
    );
    for (const text of ["", "null", "[]", "{}", '{"format":1}'])
      expect(decodeService(Buffer.from(text))).toBeNull();
  });

  test("a file cut short anywhere is not read", () => {
    const bytes = encodeService(newService);
    for (let length = 0; length < bytes.length; length++)
      expect(decodeService(bytes.subarray(0, length))).toBeNull();
  });

  test("bytes that are no UTF-8 are not taken for other text", () => {
    const bytes = Buffer.from(JSON.stringify(fullFile()));
    expect(decodeService(bytes)).not.toBeNull();
    const where = bytes.indexOf("ノートPC");
    expect(where).toBeGreaterThan(0);
    bytes[where] = 0xff;
    expect(decodeService(bytes)).toBeNull();
  });

  test("another format is not read", () => {
    const file = fullFile();
    expect(decodeJson(file)).not.toBeNull();
    for (const format of [0, 2, 1.5, "1", null])
      expect([format, decodeJson({ ...file, format })]).toEqual([format, null]);
  });

  test("one unknown name anywhere, and it is not read: it might mean something", () => {
    const paths = objectsIn(fullFile());
    const kinds = new Set(
      paths.map((path) => path.filter((p) => typeof p === "string").join(".")),
    );
    for (const kind of [
      "",
      "ledger.sent",
      "ledger.failures",
      "roads.mail",
      "roads.phone",
      "outbox",
      "outbox.effect",
      "outbox.effect.notice",
      "members.gate.secondStep",
      "members.challenges.sent",
      "members.link",
      "members.devices",
    ])
      expect(kinds).toContain(kind);
    const seen = new Set<string>();
    for (const path of paths) {
      const kind = path.filter((p) => typeof p === "string").join(".");
      if (seen.has(kind)) continue; // each kind of object once is enough
      seen.add(kind);
      const file = fullFile();
      partAt(file, path)["surprise"] = 1;
      expect([kind, decodeJson(file)]).toEqual([kind, null]);
    }
  });

  test("one name missing, and it is not read; only a road may come without its secret", () => {
    const seen = new Set<string>();
    const readable: string[] = [];
    for (const path of objectsIn(fullFile())) {
      const whole = fullFile();
      const kind = path.filter((p) => typeof p === "string").join(".");
      for (const name of Object.keys(partAt(whole, path))) {
        const what = `${kind}.${name}`;
        if (seen.has(what)) continue;
        seen.add(what);
        const file = fullFile();
        partAt(file, path)[name] = undefined;
        if (decodeJson(file) !== null) readable.push(what);
      }
    }
    expect(seen.size).toBeGreaterThan(100);
    expect(readable.sort()).toEqual([
      "roads.mail.password",
      "roads.phone.token",
    ]);
  });
});
