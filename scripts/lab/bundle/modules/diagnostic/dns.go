package main

import (
	"context"
	"fmt"
	"net"
	"strings"
)

func newDNSProbe(o *options) func() (attempt, error) {
	server := o.flags.String("server", "", "HOST:PORT of the server (default: from resolv.conf)")
	family := o.flags.String("family", "ip", "ip (A and AAAA at once), ip4 or ip6")
	tcp := o.flags.Bool("tcp", false, "ask over TCP; only with --server")
	return func() (attempt, error) {
		network := "udp"
		if *tcp {
			network = "tcp"
		}
		dialer, err := o.dialer(network)
		if err != nil {
			return nil, err
		}
		if *server == "" && *tcp {
			return nil, fmt.Errorf("dns: --tcp needs --server")
		}
		resolver := &net.Resolver{PreferGo: true, Dial: func(ctx context.Context, asked, address string) (net.Conn, error) {
			if *server == "" {
				return (&net.Dialer{}).DialContext(ctx, asked, address)
			}
			return dialer.DialContext(ctx, network, *server)
		}}
		return func(ctx context.Context) (map[string]any, error) {
			addresses, err := resolver.LookupIP(ctx, *family, o.target)
			texts := make([]string, len(addresses))
			for i, address := range addresses {
				texts[i] = address.String()
			}
			return map[string]any{"addresses": strings.Join(texts, " ")}, err
		}, nil
	}
}
