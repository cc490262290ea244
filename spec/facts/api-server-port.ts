/** Where every API server listens on its node's private address: kubeadm's own port. The endpoint's may differ. */
export const API_SERVER_PORT = 6443;
