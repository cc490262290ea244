/**
 * A text that Terraform takes as it stands: without this, `${` and `%{` in it would start a template
 * (https://developer.hashicorp.com/terraform/language/syntax/json#expression-mapping).
 */
export function literal(text: string): string {
  return text.replaceAll(/([$%])\{/g, "$1$1{");
}
