import type { InferClientErrorUnion } from "@orpc/client";
import {
  createTanstackQueryUtils,
  type RouterUtils,
} from "@orpc/tanstack-query";
import { isDefinedError } from "@orpc/client";
import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { createContext, useContext } from "react";
import type { Client } from "./bridge";

/** Everything a call can be refused with: the declared errors of the contract, or any other failure. */
export type CallError = InferClientErrorUnion<Client>;

/** `call` asks main once; `query` is the same calls as cached server state. */
export type Api = {
  readonly call: Client;
  readonly query: RouterUtils<Client>;
};

/** Both views of one client. */
export function createApi(call: Client): Api {
  return { call, query: createTanstackQueryUtils(call) };
}

const ApiContext = createContext<Api | null>(null);

/** Hands the api to all screens. */
export const ApiProvider = ApiContext.Provider;

/** The api of the nearest provider; without one it is a bug. */
export function useApi(): Api {
  const api = useContext(ApiContext);
  if (api === null) throw new Error("no ApiProvider above");
  return api;
}

/**
 * Server state lives until somebody says that it changed: main is on the same machine, so there is no network to be
 * offline from and nothing to try again behind the member's back. A vault that turns out closed changes the screen.
 */
export function createQueryClient(api: Api): QueryClient {
  const onError = (error: unknown) => {
    const problem = error as CallError;
    if (isDefinedError(problem) && problem.code === "VAULT_NOT_OPEN") {
      client.setQueryData(
        api.query.vault.status.queryKey(),
        problem.data.vault,
      );
    }
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        networkMode: "always",
        retry: false,
        staleTime: Infinity,
        gcTime: Infinity,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: "always", retry: false },
    },
  });
  return client;
}
