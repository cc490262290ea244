package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"syscall"
	"time"

	"golang.org/x/net/icmp"
	"golang.org/x/net/ipv4"
	"golang.org/x/sys/unix"
)

const (
	icmpHeader   = 8
	ipv4Header   = 20
	protocolICMP = 1
)

// newPingProbe sends ICMP echo requests over a raw socket (CAP_NET_RAW). --size counts the whole IPv4 packet, so that
// 1500 fills an Ethernet frame.
func newPingProbe(o *options) func() (attempt, error) {
	size := o.flags.Int("size", 84, "bytes of the whole IPv4 packet, headers included")
	dontFragment := o.flags.Bool("df", false, "forbid fragmentation, whatever path MTU the kernel has learnt")
	return func() (attempt, error) {
		if *size < ipv4Header+icmpHeader || *size > 65535 {
			return nil, fmt.Errorf("ping: --size must be between %d and 65535", ipv4Header+icmpHeader)
		}
		target, err := net.ResolveIPAddr("ip4", o.target)
		if err != nil {
			return nil, err
		}
		sequence := 0
		return func(ctx context.Context) (map[string]any, error) {
			sequence++
			return ping(ctx, o.source, target, sequence, *size, *dontFragment)
		}, nil
	}
}

func ping(ctx context.Context, source string, target *net.IPAddr, sequence, size int, dontFragment bool) (map[string]any, error) {
	connection, err := listenICMP(ctx, source, dontFragment)
	if err != nil {
		return nil, err
	}
	defer connection.Close()
	echo := &icmp.Echo{ID: os.Getpid() & 0xffff, Seq: sequence, Data: bytes.Repeat([]byte("k"), size-ipv4Header-icmpHeader)}
	request, err := (&icmp.Message{Type: ipv4.ICMPTypeEcho, Body: echo}).Marshal(nil)
	if err != nil {
		return nil, err
	}
	if _, err := connection.WriteTo(request, target); err != nil {
		return nil, explain(err)
	}
	return awaitReply(ctx, connection, target, echo)
}

func listenICMP(ctx context.Context, source string, dontFragment bool) (net.PacketConn, error) {
	config := net.ListenConfig{Control: func(_, _ string, raw syscall.RawConn) error {
		if !dontFragment {
			return nil
		}
		var failure error
		if err := raw.Control(func(descriptor uintptr) {
			failure = unix.SetsockoptInt(int(descriptor), unix.IPPROTO_IP, unix.IP_MTU_DISCOVER, unix.IP_PMTUDISC_PROBE)
		}); err != nil {
			return err
		}
		return failure
	}}
	if source == "" {
		source = "0.0.0.0"
	}
	return config.ListenPacket(ctx, "ip4:icmp", source)
}

// awaitReply reads until the answer to this echo has come, or a router's refusal of it.
func awaitReply(ctx context.Context, connection net.PacketConn, target *net.IPAddr, echo *icmp.Echo) (map[string]any, error) {
	if deadline, ok := ctx.Deadline(); ok {
		if err := connection.SetReadDeadline(deadline); err != nil {
			return nil, err
		}
	}
	begun := time.Now()
	buffer := make([]byte, 1<<16)
	for {
		read, from, err := connection.ReadFrom(buffer)
		if err != nil {
			return nil, explain(err)
		}
		message, err := icmp.ParseMessage(protocolICMP, buffer[:read])
		if err != nil {
			continue
		}
		switch body := message.Body.(type) {
		case *icmp.Echo:
			if message.Type == ipv4.ICMPTypeEchoReply && body.ID == echo.ID && body.Seq == echo.Seq && from.String() == target.String() {
				return map[string]any{"from": from.String(), "roundTripMilliseconds": float64(time.Since(begun).Microseconds()) / 1000}, nil
			}
		case *icmp.DstUnreach:
			if concerns(body.Data, echo) {
				return map[string]any{"from": from.String()}, fmt.Errorf("destination unreachable (code %d) from %s", message.Code, from)
			}
		}
	}
}

// concerns tells whether an ICMP error quotes our own echo request: an IPv4 header, then ours.
func concerns(quoted []byte, echo *icmp.Echo) bool {
	header, err := icmp.ParseIPv4Header(quoted)
	if err != nil || len(quoted) < header.Len+icmpHeader {
		return false
	}
	ours := quoted[header.Len:]
	return int(ours[4])<<8|int(ours[5]) == echo.ID && int(ours[6])<<8|int(ours[7]) == echo.Seq
}

func explain(err error) error {
	switch {
	case errors.Is(err, unix.EMSGSIZE):
		return fmt.Errorf("the packet is larger than this host's own link allows: %w", err)
	case errors.Is(err, os.ErrDeadlineExceeded):
		return errors.New("no answer in time")
	default:
		return err
	}
}
