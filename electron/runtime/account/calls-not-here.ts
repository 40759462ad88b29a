import type { ServiceCalls } from "../../../shared/contract/calls";
import { no } from "../../../shared/outcome";

/** What whoever runs a service may ask of it, asked of one that runs elsewhere: no. */
export function callsNotHere(address: string): ServiceCalls {
  const refuse = () =>
    Promise.resolve(
      no({
        code: "SERVICE_UNAVAILABLE" as const,
        data: { problem: "not-here" as const, path: address },
      }),
    );
  return { roads: refuse, setRoad: refuse, sendTest: refuse };
}
