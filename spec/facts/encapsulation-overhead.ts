import type { Encapsulation } from "../schema/network";

/** Bytes each encapsulation adds to a packet on an IPv4 underlay (Calico, "Configure MTU"). */
export const ENCAPSULATION_OVERHEAD: Readonly<Record<Encapsulation, number>> = {
  None: 0,
  IPIP: 20,
  IPIPCrossSubnet: 20,
  VXLAN: 50,
  VXLANCrossSubnet: 50,
};

/** Bytes WireGuard adds to a packet on an IPv4 underlay (Calico, "Configure MTU"). */
export const WIREGUARD_OVERHEAD = 60;
