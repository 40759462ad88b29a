import { RPCLink } from "@orpc/client/message-port";

// Runs in the page: speaks the contract on the port that `account-client.ts` kept for it.
declare global {
  var accountPort: MessagePort | undefined;
  var accountLink: RPCLink<Record<string, never>> | undefined;
}

if (globalThis.accountPort === undefined) throw new Error("no port came");
globalThis.accountLink = new RPCLink({ port: globalThis.accountPort });
globalThis.accountPort.start();
