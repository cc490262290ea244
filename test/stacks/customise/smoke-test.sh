#!/bin/sh
# Whatever the project wants to know of its cluster before it is called deployed.
set -eu
kubectl --kubeconfig "$KUBECONFIG" get nodes
