import { addressAfter, addressesIn, parseNetwork } from "./networks";

/** kubeadm gives cluster DNS the tenth address of the Service network. */
const POSITION = 10;

/** The cluster DNS address: ("10.96.0.0/16") gives "10.96.0.10"; undefined if the network is too small for one. */
export function clusterDnsAddress(serviceNetwork: string): string | undefined {
  const [first = ""] = serviceNetwork.split("/");
  return addressesIn(parseNetwork(serviceNetwork)) > POSITION ? addressAfter(first, POSITION) : undefined;
}
