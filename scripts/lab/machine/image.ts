import { existsSync } from "node:fs";
import { RefusedError } from "../../errors";
import type { LabSettings, MachineDefinition, Progress } from "../definition";
import { ensureImage } from "../image/build";
import { type Image, imageAt } from "../image/image";
import { bakingFor } from "../image/bake";
import { bareRecipe, prebakedRecipe, type Recipe } from "../image/recipe";
import { observe } from "./observe";

async function recipe({ prebaked }: LabSettings, { release, role }: MachineDefinition): Promise<Recipe> {
  return prebaked ? prebakedRecipe(release, await bakingFor(role)) : bareRecipe(release);
}

/**
 * The image of a machine: the one its disk lies over, or, for a new machine, the one of today's recipe.
 *
 * @throws InputError `bundle-missing` when a prebaked one is wanted and there is no bundle
 * @throws RefusedError `lab-image-gone` when the cache was emptied under a machine that has a disk
 */
export async function machineImage(
  settings: LabSettings,
  definition: MachineDefinition,
  progress: Progress,
): Promise<Image> {
  const { record, hasDisk } = await observe(settings.cluster, definition.name);
  if (record === undefined || !hasDisk) return ensureImage(await recipe(settings, definition), progress);
  const image = imageAt(record.imageKey);
  if (existsSync(image.disk)) return image;
  throw new RefusedError(`its disk lies over the image ${image.key}, which is not in the cache any more`, {
    code: "lab-image-gone",
    subject: definition.name,
    hint: `make the machine anew: kubefjord lab down ${settings.cluster} --machine ${definition.name}`,
  });
}
