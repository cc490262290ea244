import { createHash } from "node:crypto";
import type { Release } from "../definition";
import { FINISH, guestFiles } from "./guest-files";
import { PACKAGES } from "./packages";

/** Raised when the way an image is made changes without any of its inputs. */
const FORMAT = 1;

/** Size of the file system as built; a machine grows it to the size of its disk at boot. */
export const BUILT_GIB = 4;

/** Everything that decides what is in an image, beside the state of Debian's archive on the day it is built. */
export interface Recipe {
  readonly release: Release;
  readonly packages: readonly string[];
}

/** The recipe of the bare image of a Debian release. */
export function bareRecipe(release: Release): Recipe {
  return { release, packages: PACKAGES };
}

/** Name of the image's folder in the cache: release and 16 hex digits over all inputs. */
export function recipeKey(recipe: Recipe): string {
  const inputs = JSON.stringify([FORMAT, BUILT_GIB, recipe, guestFiles(), FINISH]);
  return `${recipe.release}-${createHash("sha256").update(inputs).digest("hex").slice(0, 16)}`;
}
