import { yes } from "../../../shared/outcome";
import { awaitSecondStep, type Client } from "./client";
import type { Host } from "./host";
import { inSession } from "./in-session";

/** Begins to prove a new app, phone or address; the second step that waits for it is the client's (S13). */
export async function startBinding(host: Host, client: Client) {
  const memberId = client.session?.memberId;
  const answer = await inSession<"start-binding">(host, client, {
    type: "start-binding",
  });
  if (!answer.ok) return answer;
  if (memberId !== undefined)
    awaitSecondStep(client, memberId, answer.value.key);
  return yes({ view: answer.value.view });
}
