import {
  type IpVersion,
  isIpAddress,
  parseAddress,
  parseNetwork,
  showAddress,
  showNetwork,
} from "../networks";

function isAddress(text: string, ...versions: IpVersion[]): boolean {
  return isIpAddress(text) && versions.includes(parseAddress(text).version);
}

/** Address and prefix length, with no bit set behind the prefix: 10.0.0.1/24 is an address, not a network. */
function isNetwork(text: string, ...versions: IpVersion[]): boolean {
  const [address, prefix, ...rest] = text.split("/");
  if (address === undefined || prefix === undefined || rest.length > 0) return false;
  if (!isAddress(address, ...versions) || !/^[0-9]{1,3}$/.test(prefix)) return false;
  try {
    return showNetwork(parseNetwork(text)) === `${showAddress(parseAddress(address))}/${Number(prefix)}`;
  } catch {
    return false;
  }
}

/** Formats of the schema, by name, as ajv takes them. */
export const FORMATS = {
  ipv4: (text: string) => isAddress(text, 4),
  ip: (text: string) => isAddress(text, 4, 6),
  "ipv4-network": (text: string) => isNetwork(text, 4),
  "ipv6-network": (text: string) => isNetwork(text, 6),
  "ip-network": (text: string) => isNetwork(text, 4, 6),
};
