import type { Client } from "../../bridge";

/** What 『設定変更』 answered: what the confirmation page shows, and nothing else (S12). */
export type Proposal = Awaited<
  ReturnType<Client["account"]["proposeSettings"]>
>;
