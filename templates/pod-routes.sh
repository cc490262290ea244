#!/bin/sh
# Written by kubefjord: one route to each other node's pods over the private network, and one address for all pods
# of this node outside of the cluster. Run at every boot and after every change; running it again changes nothing.
set -eu

wanted='{{destinations}}'
ip -4 route show proto {{protocol}} | while read -r destination rest; do
  case " $wanted " in
    *" $destination "*) ;;
    *) ip -4 route del "$destination" proto {{protocol}} ;;
  esac
done
{{routes}}
nft -f - <<'RULES'
table ip {{table}}
delete table ip {{table}}
table ip {{table}} {
  chain postrouting {
    type nat hook postrouting priority srcnat; policy accept;
    ip saddr {{podNetwork}} ip daddr != {{podNetwork}} oifname != "lo" masquerade comment "pods outside of the cluster"
  }
}
RULES
