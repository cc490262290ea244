import { ComponentResource, type ComponentResourceOptions, type Inputs } from "@pulumi/pulumi";

/**
 * Base of every component of the kit: arguments in, Kubernetes objects out. The objects are children of the
 * component, which is what a Pulumi program shows and what decides how they are ordered and pruned.
 *
 * @example
 * class Echo extends Component {
 *   readonly service: Service;
 *   constructor(name: string, args: EchoArgs, options?: ComponentResourceOptions) {
 *     super("Echo", name, options);
 *     this.service = new Service(name, { spec: { ports: [{ port: args.port }] } }, { parent: this });
 *     this.done({ service: this.service });
 *   }
 * }
 */
export abstract class Component extends ComponentResource {
  /** @param kind the component's class, for its type `kubefjord:kubernetes:KIND` */
  constructor(kind: string, name: string, options?: ComponentResourceOptions) {
    super(`kubefjord:kubernetes:${kind}`, name, {}, options);
  }

  /** Says that every child has been made; the last line of a component's constructor. */
  protected done(outputs: Inputs): void {
    this.registerOutputs(outputs);
  }
}
