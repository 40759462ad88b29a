import { expect, test } from "vitest";
import { roadSchema, type Road } from "../../../../shared/model/delivery-road";
import { no, yes } from "../../../../shared/outcome";
import {
  readForm,
  secureBy,
  toForm,
} from "../../../../renderer/screens/delivery/road-form";

const smtp: Road = {
  kind: "smtp",
  host: "smtp.example.jp",
  port: 587,
  security: "starttls",
  user: "nidan",
  password: undefined,
  from: "member-menu@example.jp",
};
const twilio: Road = {
  kind: "twilio",
  accountSid: `AC${"0".repeat(32)}`,
  authToken: undefined,
  from: "+815012345678",
  baseUrl: undefined,
};
const webhook: Road = {
  kind: "webhook",
  url: "https://example.jp/hook",
  token: undefined,
};

test("what was saved comes back as it was, and the contract takes it", () => {
  for (const road of [smtp, twilio, webhook]) {
    expect(readForm(toForm(road))).toEqual(yes(road));
    expect(roadSchema.safeParse(road).success).toBe(true);
  }
  expect(readForm(toForm(null))).toEqual(yes(null));
});

test("a secret is handed on as typed, and no secret at all where none is", () => {
  const secret = " パスワード ";
  expect(readForm({ ...toForm(smtp), secret })).toEqual(
    yes({ ...smtp, password: secret }),
  );
  expect(readForm({ ...toForm(twilio), secret })).toEqual(
    yes({ ...twilio, authToken: secret }),
  );
  expect(readForm({ ...toForm(webhook), secret })).toEqual(
    yes({ ...webhook, token: secret }),
  );
});

test("full-width letters, spaces around, and a number as people write it", () => {
  expect(
    readForm({
      ...toForm(smtp),
      host: " ｓｍｔｐ.example.jp ",
      port: "５８７",
    }),
  ).toEqual(yes(smtp));
  expect(readForm({ ...toForm(twilio), from: "＋81 (50) 1234-5678" })).toEqual(
    yes(twilio),
  );
});

test("what is missing, and what is no port, is told at its field", () => {
  const blank = toForm(null);
  expect(readForm({ ...blank, way: "smtp" })).toEqual(
    no({ host: "empty", from: "empty" }),
  );
  expect(readForm({ ...blank, way: "twilio", from: " - " })).toEqual(
    no({ accountSid: "empty", from: "empty" }),
  );
  expect(readForm({ ...blank, way: "webhook", url: "　" })).toEqual(
    no({ url: "empty" }),
  );
  for (const port of ["", "0", "65536", "25.5", "-25", "1e3", "025", "smtp"])
    expect(readForm({ ...toForm(smtp), port }), port).toEqual(
      no({ port: "not-a-port" }),
    );
  for (const port of ["1", "65535"])
    expect(readForm({ ...toForm(smtp), port }).ok, port).toBe(true);
});

test("the usual port goes with the encryption, one of one's own stays", () => {
  const usual = { port: "465", security: "tls" } as const;
  expect(secureBy(usual, "starttls").port).toBe("587");
  expect(secureBy(usual, "none").port).toBe("25");
  const own = { port: "2525", security: "tls" } as const;
  expect(secureBy(own, "starttls")).toEqual({
    port: "2525",
    security: "starttls",
  });
});
