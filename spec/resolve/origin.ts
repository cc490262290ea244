import type { Path } from "../problem";

/** Where a value of the resolved spec comes from. */
export type Origin =
  | { readonly kind: "written"; readonly path: Path }
  | { readonly kind: "default"; readonly why: string }
  | { readonly kind: "derived"; readonly from: string; readonly why: string };

/** A step of the tree of origins; children are made when they are first needed. */
interface Branch {
  origin?: Origin;
  children?: Map<string | number, Branch>;
}

/** The origin of every value that has one of its own. */
export class Origins {
  private readonly root: Branch = {};

  set(path: Path, origin: Origin): void {
    let branch = this.root;
    for (const step of path) {
      branch.children ??= new Map();
      let child = branch.children.get(step);
      if (child === undefined) branch.children.set(step, (child = {}));
      branch = child;
    }
    branch.origin = origin;
  }

  /** The origin of a value, or of the nearest group or list above it that has one. */
  of(path: Path): Origin {
    let branch: Branch | undefined = this.root;
    let nearest: Origin = { kind: "written", path: [] };
    for (const step of path) {
      branch = branch.children?.get(step);
      if (branch === undefined) break;
      nearest = branch.origin ?? nearest;
    }
    return nearest;
  }
}
