import {
  addressAfter,
  addressesIn,
  contains,
  isIpAddress,
  networkOf,
  nthAddress,
  overlaps,
  parseAddress,
  parseNetwork,
  showAddress,
  showNetwork,
  subnetsIn,
} from "../../spec/networks";

/** Small networks around one spot, so that every relation between two of them occurs. */
const SMALL_NETWORKS = [0, 4, 8, 12, 16, 24].flatMap((last) =>
  [26, 27, 28, 29, 30, 32].map((prefix) => networkOf(`192.0.2.${last}`, prefix)),
);

/** Addresses of a small IPv4 network, counted without the code under test. */
function listed(network: string): string[] {
  const [address = "", prefix] = network.split("/");
  const octets = address.split(".").map(Number);
  return Array.from({ length: 2 ** (32 - Number(prefix)) }, (_, index) => {
    return [...octets.slice(0, 3), (octets[3] ?? 0) + index].join(".");
  });
}

test("addresses survive being read and written", () => {
  for (const address of ["0.0.0.0", "10.0.0.1", "255.255.255.255", "::", "fd00::1", "2001:db8:ffff::"]) {
    expect(showAddress(parseAddress(address))).toBe(address);
  }
});

test("a host name is not an address", () => {
  expect(["10.0.0.1", "fd00::1"].map(isIpAddress)).toEqual([true, true]);
  expect(["node.example.com", "10.1", "1"].map(isIpAddress)).toEqual([false, false, false]);
});

test("overlap and containment agree with the addresses written out", () => {
  for (const one of SMALL_NETWORKS) {
    for (const other of SMALL_NETWORKS) {
      const shared = listed(one).some((address) => listed(other).includes(address));
      expect([one, other, overlaps(parseNetwork(one), parseNetwork(other))]).toEqual([one, other, shared]);
    }
    for (const address of [
      "192.0.1.255",
      "192.0.2.0",
      "192.0.2.7",
      "192.0.2.8",
      "192.0.2.63",
      "192.0.2.64",
    ]) {
      expect(contains(parseNetwork(one), parseAddress(address))).toBe(listed(one).includes(address));
    }
    expect(addressesIn(parseNetwork(one))).toBe(BigInt(listed(one).length));
  }
});

test("IPv4 and IPv6 never overlap, though their numbers do", () => {
  expect(overlaps(parseNetwork("0.0.0.0/0"), parseNetwork("::/0"))).toBe(false);
  expect(contains(parseNetwork("::/0"), parseAddress("10.0.0.1"))).toBe(false);
});

test("IPv6 networks are counted to their end", () => {
  expect(overlaps(parseNetwork("fd00::/56"), parseNetwork("fd00:0:0:ff::/64"))).toBe(true);
  expect(overlaps(parseNetwork("fd00::/56"), parseNetwork("fd00:0:0:100::/64"))).toBe(false);
});

test("bits behind the prefix are dropped", () => {
  expect(showNetwork(parseNetwork("10.1.2.3/8"))).toBe("10.0.0.0/8");
  expect(networkOf("203.0.113.77", 24)).toBe("203.0.113.0/24");
});

test("counting addresses carries over and ends at the end", () => {
  expect(addressAfter("10.0.0.254", 2)).toBe("10.0.1.0");
  expect(nthAddress("10.96.0.0/16", 10)).toBe("10.96.0.10");
  expect(nthAddress("192.0.2.0/30", 3)).toBe("192.0.2.3");
  expect(() => nthAddress("192.0.2.0/30", 4)).toThrow(RangeError);
  expect(() => addressAfter("255.255.255.255", 1)).toThrow(RangeError);
});

test("a network holds as many subnets as fit", () => {
  expect(subnetsIn(parseNetwork("10.244.0.0/16"), 24)).toBe(256);
  expect(subnetsIn(parseNetwork("10.244.0.0/24"), 24)).toBe(1);
  expect(subnetsIn(parseNetwork("10.244.0.0/25"), 24)).toBe(0);
});
