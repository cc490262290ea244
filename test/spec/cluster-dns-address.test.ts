import { clusterDnsAddress } from "../../spec/cluster-dns-address";

test("it is the tenth address after the network's own", () => {
  expect(clusterDnsAddress("10.96.0.0/16")).toBe("10.96.0.10");
  expect(clusterDnsAddress("10.96.0.16/28")).toBe("10.96.0.26");
  expect(clusterDnsAddress("fd00:1::/112")).toBe("fd00:1::a");
});

test("a network of eight addresses has none", () => {
  expect(clusterDnsAddress("10.96.0.0/29")).toBeUndefined();
});
