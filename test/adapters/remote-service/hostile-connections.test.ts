import type { ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { createServer as createPlainServer } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { listen } from "../../fakes/http-service";
import { createSelfSigned } from "../../fakes/self-signed";
import {
  askView,
  json,
  notSignedIn,
  reply,
  start,
  viewAt,
} from "./hostile-world";

describe("connections to a service that cannot be trusted", () => {
  test("a redirect is not followed, so nothing is told to whom it leads to", async () => {
    let isAsked = false;
    const other = await listen((_request, response) => {
      isAsked = true;
      response.writeHead(500, json).end(notSignedIn);
    });
    onTestFinished(other.stop);
    const { found } = await askView(
      reply(307, "", { location: `${other.address}/rpc/account/view` }),
    );
    expect([found, isAsked]).toEqual(["not-a-service", false]);
  });

  test("an answer of 10 MB is not read to its end", async () => {
    let sent = 0;
    let isCut = false;
    const { found } = await askView((_request, response) => {
      response.writeHead(200, json);
      response.on("close", () => {
        isCut = !response.writableFinished;
      });
      const more = () => {
        while (sent < 10_000_000 && !response.destroyed) {
          sent += 64_000;
          if (!response.write("x".repeat(64_000))) return;
        }
        response.end();
      };
      response.on("drain", more);
      more();
    });
    expect(found).toBe("not-a-service");
    await expect.poll(() => isCut).toBe(true);
  });

  test.each<[string, (response: ServerResponse) => void]>([
    ["nothing", () => undefined],
    ["a beginning", (it) => it.writeHead(200, json).write("{")],
  ])(
    "whoever answers %s and falls silent is left after the time",
    async (_what, answer) => {
      const { found } = await askView((_request, response) => {
        answer(response);
      }, 300);
      expect(found).toBe("unreachable");
    },
  );

  test("headers without end, and what is no HTTP, are no service", async () => {
    const long = { ...json, "x-long": "x".repeat(100_000) };
    expect((await askView(reply(500, notSignedIn, long))).found).toBe(
      "not-a-service",
    );
    const plain = createPlainServer((socket) => {
      socket.on("error", () => undefined);
      socket.end("SSH-2.0-OpenSSH_9.2\r\n");
    });
    const address = await start(plain, "http");
    expect((await viewAt(address)).found).toBe("not-a-service");
  });

  test("nobody listens: unreachable", async () => {
    const { server } = await askView(reply(500, notSignedIn));
    await server.stop();
    expect((await viewAt(server.address)).found).toBe("unreachable");
  });

  test("a certificate that nobody vouches for is refused, and the same is taken from whoever is trusted", async () => {
    const { cert, key } = createSelfSigned("127.0.0.1");
    let asked = 0;
    const tls = createTlsServer({ cert, key }, (_request, response) => {
      asked += 1;
      response.writeHead(500, json).end(notSignedIn);
    });
    const address = await start(tls, "https");
    expect((await viewAt(address)).found).toBe("certificate");
    expect(asked).toBe(0);
    expect((await viewAt(address, 2_000, cert)).found).toBe("NOT_SIGNED_IN");
    const other = address.replace("127.0.0.1", "localhost");
    expect((await viewAt(other, 2_000, cert)).found).toBe("certificate");
  });
});
