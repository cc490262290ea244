import { NullProvider } from "@cdktf/provider-null/lib/provider";
import { Resource as NullResource } from "@cdktf/provider-null/lib/resource";
import {
  dependable,
  type ITerraformDependable,
  type LocalExecProvisioner,
  TerraformIterator,
  type TerraformMetaArguments,
  TerraformResource,
  TerraformSelf,
  TerraformStack,
} from "cdktf";
import { Construct } from "constructs";
import { literal } from "./literal";
import type { Triggers } from "./triggers";

/** Resource type that stands for something a program keeps in its desired state. */
export type ResourceKind = "null_resource" | "terraform_data";

/** What a reconcile resource is made from. */
export interface ReconcileResourceProps {
  /** `terraform_data` is built into Terraform >= 1.4 and OpenTofu; `null_resource` needs its provider. */
  readonly kind: ResourceKind;
  /** Name of the resource in Terraform: its address is `KIND.LOGICAL_ID`. */
  readonly logicalId: string;
  /** What a change of forces the program to run again, each as a plan should show it. */
  readonly triggers: Triggers;
  /** Programs to run. */
  readonly provisioners: readonly LocalExecProvisioner[];
  /**
   * What must be there before.
   * @default none
   */
  readonly after?: readonly ITerraformDependable[];
}

/** The same for a set of instances. */
export interface ReconcileInstancesProps extends Omit<ReconcileResourceProps, "triggers"> {
  /** Triggers of each instance, by its key. Every instance has the same trigger names, in snake_case. */
  readonly instances: Readonly<Record<string, Triggers>>;
  /** Triggers that change nothing by themselves: an instance keeps the value of its creation, for its own destruction. */
  readonly remembered: readonly string[];
}

/** Where each kind keeps its triggers, which is also where a destroy-time provisioner finds them. */
const TRIGGERS = { null_resource: "triggers", terraform_data: "triggers_replace" } as const;

/**
 * A Terraform resource that is nothing but triggers and the program they start. The only place that knows
 * which resource type is used.
 *
 * @example
 * new ReconcileResource(this, "dns-record", {
 *   kind: "terraform_data",
 *   logicalId: "dns_record",
 *   triggers: { name: "www.example.com" },
 *   provisioners: [{ type: "local-exec", command: "./update-dns.sh" }],
 * });
 */
export class ReconcileResource extends Construct implements ITerraformDependable {
  /** Address of the resource, for `dependsOn` of others. */
  readonly fqn: string;
  private readonly resource: TerraformResource;

  constructor(scope: Construct, id: string, props: ReconcileResourceProps) {
    super(scope, id);
    this.resource = declare(this, props.kind, literals(props.triggers), metaArguments(props));
    this.resource.overrideLogicalId(props.logicalId);
    this.fqn = this.resource.fqn;
  }

  /** Lets `resources` come first, as `depends_on` does. */
  runAfter(...resources: readonly ITerraformDependable[]): void {
    this.resource.dependsOn = [...(this.resource.dependsOn ?? []), ...resources.map(dependable)];
  }
}

/**
 * The same for a set of things that come and go: one block with for_each, because removing one key runs the
 * destroy-time provisioner of that instance, and removing a block would not.
 */
export class ReconcileInstances extends Construct implements ITerraformDependable {
  readonly fqn: string;

  constructor(scope: Construct, id: string, props: ReconcileInstancesProps) {
    super(scope, id);
    const instances = Object.fromEntries(
      Object.entries(props.instances).map(([key, triggers]) => [key, literals(triggers)]),
    );
    const each = TerraformIterator.fromMap(instances);
    const names = Object.keys(Object.values(instances)[0] ?? {});
    const triggers = Object.fromEntries(names.map((name) => [name, each.getString(name)]));
    const ignoreChanges = props.remembered.map((name) => `${TRIGGERS[props.kind]}["${name}"]`);
    const lifecycle = ignoreChanges.length === 0 ? {} : { lifecycle: { ignoreChanges } };
    const meta = { ...metaArguments(props), ...lifecycle, forEach: each };
    const resource = declare(this, props.kind, { name: each.key, ...triggers }, meta);
    resource.overrideLogicalId(props.logicalId);
    this.fqn = resource.fqn;
  }
}

/** Reference to the key of an instance, from its provisioners. */
export const EACH_KEY = "${each.key}";

/** Reference to a trigger from the resource's own destroy-time provisioner. `name` is in snake_case. */
export function ownTrigger(kind: ResourceKind, name: string): string {
  return TerraformSelf.getString(`${TRIGGERS[kind]}.${name}`);
}

function metaArguments({
  provisioners,
  after = [],
}: Pick<ReconcileResourceProps, "provisioners" | "after">): TerraformMetaArguments {
  return { provisioners: [...provisioners], dependsOn: after.length === 0 ? undefined : [...after] };
}

function declare(
  scope: Construct,
  kind: ResourceKind,
  triggers: Record<string, string>,
  meta: TerraformMetaArguments,
): TerraformResource {
  if (kind === "terraform_data") return new BuiltInResource(scope, triggers, meta);
  requireNullProvider(scope);
  return new NullResource(scope, "resource", { triggers, ...meta });
}

/**
 * cdktf's own binding, DataResource, starts `terraform version` twice for each resource at every synth; that is
 * most of the time a synth takes, to find out whether Terraform is older than 1.4.
 */
class BuiltInResource extends TerraformResource {
  constructor(
    scope: Construct,
    private readonly triggers: Record<string, string>,
    meta: TerraformMetaArguments,
  ) {
    super(scope, "resource", { terraformResourceType: "terraform_data", ...meta });
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return { triggers_replace: this.triggers };
  }
}

function requireNullProvider(scope: Construct): void {
  const stack = TerraformStack.of(scope);
  if (!stack.allProviders().some((provider) => provider instanceof NullProvider))
    new NullProvider(stack, "null");
}

function literals(triggers: Triggers): Record<string, string> {
  return Object.fromEntries(Object.entries(triggers).map(([key, value]) => [literal(key), literal(value)]));
}
