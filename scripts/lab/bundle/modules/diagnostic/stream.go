package main

import (
	"bufio"
	"context"
	"fmt"
	"net"
	"strings"
)

func newTCPProbe(o *options) func() (attempt, error) {
	echo := o.flags.Bool("echo", false, "send a line and expect it back")
	size := o.flags.Int("size", 32, "bytes of the line sent with --echo")
	return func() (attempt, error) {
		dialer, err := o.dialer("tcp")
		if err != nil {
			return nil, err
		}
		return func(ctx context.Context) (map[string]any, error) {
			connection, err := dialer.DialContext(ctx, "tcp", o.target)
			if err != nil {
				return nil, err
			}
			defer connection.Close()
			found := ends(connection)
			if !*echo {
				return found, nil
			}
			return found, expectEcho(ctx, connection, *size)
		}, nil
	}
}

func newUDPProbe(o *options) func() (attempt, error) {
	size := o.flags.Int("size", 32, "bytes of the datagram")
	return func() (attempt, error) {
		dialer, err := o.dialer("udp")
		if err != nil {
			return nil, err
		}
		return func(ctx context.Context) (map[string]any, error) {
			connection, err := dialer.DialContext(ctx, "udp", o.target)
			if err != nil {
				return nil, err
			}
			defer connection.Close()
			return ends(connection), expectEcho(ctx, connection, *size)
		}, nil
	}
}

// expectEcho sends a line of so many bytes and waits until it has come back.
func expectEcho(ctx context.Context, connection net.Conn, size int) error {
	line := strings.Repeat("k", max(size-1, 0)) + "\n"
	if deadline, ok := ctx.Deadline(); ok {
		if err := connection.SetDeadline(deadline); err != nil {
			return err
		}
	}
	if _, err := connection.Write([]byte(line)); err != nil {
		return err
	}
	answer, err := bufio.NewReaderSize(connection, 1<<16).ReadString('\n')
	if err != nil {
		return err
	}
	if answer != line {
		return fmt.Errorf("expected the line of %d bytes back, found %d other bytes", len(line), len(answer))
	}
	return nil
}

func ends(connection net.Conn) map[string]any {
	return map[string]any{"local": connection.LocalAddr().String(), "remote": connection.RemoteAddr().String()}
}
