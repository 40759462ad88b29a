import { describe, expect, test } from "vitest";
import {
  answerOf,
  askView,
  json,
  notSignedIn,
  reply,
  SECRET,
} from "./hostile-world";

describe("the answers of a service that cannot be trusted", () => {
  test("the control: the right answer is understood", async () => {
    expect((await askView(reply(500, notSignedIn))).found).toBe(
      "NOT_SIGNED_IN",
    );
  });

  test.each<[string, string, number, string, object?]>([
    [
      "a web page",
      "not-a-service",
      200,
      "<!doctype html>",
      { "content-type": "text/html" },
    ],
    ["no type at all", "not-a-service", 200, notSignedIn, {}],
    ["no JSON", "not-a-service", 200, SECRET],
    ["nothing", "not-a-service", 200, ""],
    [
      "a view of another shape",
      "not-a-service",
      200,
      answerOf({ memberId: SECRET }),
    ],
    [
      "a view with more in it",
      "not-a-service",
      200,
      answerOf({ token: SECRET }),
    ],
    [
      "an error that is not declared",
      "not-a-service",
      400,
      answerOf({ defined: true, code: SECRET, status: 400, message: SECRET }),
    ],
    [
      "an error of another call",
      "not-a-service",
      500,
      answerOf({
        defined: true,
        code: "WRONG_CODE",
        status: 500,
        message: "",
        data: { because: "wrong", triesLeft: 1 },
      }),
    ],
    [
      "declared data of another shape",
      "not-a-service",
      500,
      answerOf({
        defined: true,
        code: "BUSY",
        status: 500,
        message: "",
        data: { retryAfterSeconds: SECRET },
      }),
    ],
    [
      "a crash of its own",
      "out-of-order",
      500,
      answerOf({
        defined: false,
        code: "INTERNAL_SERVER_ERROR",
        status: 500,
        message: SECRET,
      }),
    ],
    [
      "the trouble of its own disk",
      "out-of-order",
      500,
      answerOf({
        defined: true,
        code: "SAVE_FAILED",
        status: 500,
        message: "",
        data: { problem: "disk-full", path: `/srv/${SECRET}` },
      }),
    ],
    [
      "a stream",
      "not-a-service",
      200,
      "data: {}\n\n",
      { "content-type": "text/event-stream" },
    ],
    [
      "a file",
      "not-a-service",
      200,
      SECRET,
      { "content-type": "application/octet-stream" },
    ],
    [
      "a redirect",
      "not-a-service",
      302,
      "",
      { location: "https://elsewhere.example/" },
    ],
    [
      "a redirect of JSON",
      "not-a-service",
      308,
      notSignedIn,
      { ...json, location: "/rpc/account/view" },
    ],
    [
      "a page of a proxy whose service is down",
      "unreachable",
      503,
      "<html>",
      { "content-type": "text/html" },
    ],
    ["a depth that has no end", "not-a-service", 200, "[".repeat(900_000)],
  ])("%s is %s", async (_what, found, status, text, headers = json) => {
    expect((await askView(reply(status, text, headers))).found).toBe(found);
  });

  test("what an answer names does not reach into the program", async () => {
    const meta = [
      [0, "__proto__", "polluted"],
      ["__proto__", "constructor"],
    ];
    const text = JSON.stringify({ json: { __proto__: { polluted: 1 } }, meta });
    expect((await askView(reply(200, text))).found).toBe("not-a-service");
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});
