import { createHash } from "node:crypto";
import type { Release } from "../definition";
import { BAKE_IMAGES, type Baking } from "./bake";
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
  /** What is put in beforehand; undefined for a bare image. */
  readonly baking?: Baking;
}

/** The recipe of the bare image of a Debian release. */
export function bareRecipe(release: Release): Recipe {
  return { release, packages: PACKAGES };
}

/** The recipe of a release's image with artefacts and images in it. */
export function prebakedRecipe(release: Release, baking: Baking): Recipe {
  return { ...bareRecipe(release), baking };
}

/** Name of the image's folder in the cache: release and 16 hex digits over all inputs. */
export function recipeKey(recipe: Recipe): string {
  const { release, packages, baking } = recipe;
  const artifacts = baking?.artifacts.map(({ name, sha256, files, unpack }) => ({
    name,
    sha256,
    files,
    unpack,
  }));
  const baked = artifacts === undefined ? undefined : { artifacts, how: BAKE_IMAGES };
  const inputs = JSON.stringify([FORMAT, BUILT_GIB, { release, packages, baked }, guestFiles(), FINISH]);
  return `${recipe.release}-${createHash("sha256").update(inputs).digest("hex").slice(0, 16)}`;
}
