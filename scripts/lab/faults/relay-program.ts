import { type RelayOrder, runRelay } from "./relay";

// Started in the background by relay-process.ts, with its order as the last argument. It ends with its QEMU.
const order = JSON.parse(process.argv.at(-1) ?? "") as RelayOrder;
void runRelay(order).finally(() => process.exit());
