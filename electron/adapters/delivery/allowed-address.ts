import type { LookupAddress } from "node:dns";
import { lookup } from "node:dns/promises";
import { BlockList, isIP, type LookupFunction } from "node:net";

/** Where a name leads, by whoever knows. Rejects for a name that leads nowhere. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

/** As the computer's own programs resolve it, its file of hosts included. */
export const resolveBySystem: Resolve = (host) => lookup(host, { all: true });

/** The `code` of the error of a name that leads where no message may go. */
export const FORBIDDEN_ADDRESS = "NIDAN_FORBIDDEN_ADDRESS";

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

/** Where clouds keep the keys of their machines, and what is nobody's address. IPv4 inside IPv6 is found as well. */
const forbidden = new BlockList();
forbidden.addSubnet("0.0.0.0", 8, "ipv4");
forbidden.addSubnet("169.254.0.0", 16, "ipv4"); // link-local (RFC 3927), most clouds' metadata
forbidden.addSubnet("224.0.0.0", 3, "ipv4"); // multicast, reserved, broadcast
forbidden.addAddress("100.100.100.200", "ipv4"); // Alibaba Cloud's metadata
forbidden.addAddress("168.63.129.16", "ipv4"); // Azure's
forbidden.addAddress("192.0.0.192", "ipv4"); // Oracle Cloud's
forbidden.addAddress("::", "ipv6");
forbidden.addSubnet("fe80::", 10, "ipv6"); // link-local (RFC 4291)
forbidden.addSubnet("ff00::", 8, "ipv6"); // multicast
forbidden.addAddress("fd00:ec2::254", "ipv6"); // Amazon's metadata
forbidden.addAddress("fd20:ce::254", "ipv6"); // Google Cloud's
forbidden.addSubnet("64:ff9b::a9fe:0", 112, "ipv6"); // 169.254/16 behind NAT64 (RFC 6052)
forbidden.addSubnet("2002:a9fe::", 32, "ipv6"); // 169.254/16 behind 6to4 (RFC 3056)

/** Whether a host as settings name it can only be this computer. */
export function isLoopbackHost(host: string): boolean {
  return ["localhost", "127.0.0.1", "::1"].includes(host);
}

/** Whether a host is an address, not a name, and none that a message may go to (C13). */
export function isForbiddenHost(host: string): boolean {
  return isIP(host) !== 0 && !isAllowed(host, host);
}

/**
 * How a connection is to resolve its host's name: with an error when any of the addresses is forbidden, so that a name
 * cannot lead where an address may not, however often it changes (C13).
 */
export function guardLookup(resolve: Resolve): LookupFunction {
  return (host, options, callback) => {
    const answer = (found: readonly LookupAddress[]) => {
      const [first] = found;
      if (
        first === undefined ||
        !found.every((it) => isAllowed(host, it.address))
      )
        callback(forbiddenAddress(), "");
      else if (options.all === true) callback(null, [...found]);
      else callback(null, first.address, first.family);
    };
    resolve(host).then(answer, (error: unknown) => {
      callback(error as NodeJS.ErrnoException, "");
    });
  };
}

/** What may be spoken to without encryption because it is this computer must be this computer. */
function isAllowed(host: string, address: string): boolean {
  const family = isIP(address) === 6 ? "ipv6" : "ipv4";
  return isLoopbackHost(host)
    ? loopback.check(address, family)
    : isIP(address) !== 0 && !forbidden.check(address, family);
}

function forbiddenAddress(): NodeJS.ErrnoException {
  return Object.assign(new Error("no message may go to this address"), {
    code: FORBIDDEN_ADDRESS,
  });
}
