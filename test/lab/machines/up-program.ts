import { up } from "./lab";

/** A process that can be killed: starts, or repairs, the lab of the state directory it was given. */
void up();
