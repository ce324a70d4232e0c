package org.rapporteur.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps requests out of networks that are nobody's business: this machine, the house, the provider.
 *
 * <p>After the IANA registries of special-purpose addresses for IPv4 and IPv6. A public address that carries a private one in it, as
 * tunnels and translators write them, is judged by that.
 */
final class Guard {

    private static final int IPV4_BITS = 32;

    /** What is not public of IPv4. */
    private static final List<Block> PRIVATE_4 = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4")
            .map(Block::of)
            .toList();

    /** What is public of IPv6 at all, and what of that is not: protocols' own, tunnels and documentation. */
    private static final Block GLOBAL_6 = Block.of("2000::/3");

    private static final List<Block> PRIVATE_6 = Stream.of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")
            .map(Block::of)
            .toList();

    /** Translates to IPv4, whose address stands in the last four bytes. */
    private static final Block NAT64 = Block.of("64:ff9b::/96");

    private Guard() {}

    /** Returns whether everybody may ask there. */
    static boolean isPublic(InetAddress address) {
        if (address instanceof Inet4Address) {
            return PRIVATE_4.stream().noneMatch(block -> block.has(address.getAddress()));
        }
        byte[] bytes = address.getAddress();
        if (!(address instanceof Inet6Address)) {
            return false;
        }
        if (NAT64.has(bytes)) {
            byte[] inside = Arrays.copyOfRange(bytes, bytes.length - IPV4_BITS / 8, bytes.length);
            return PRIVATE_4.stream().noneMatch(block -> block.has(inside));
        }
        return GLOBAL_6.has(bytes) && PRIVATE_6.stream().noneMatch(block -> block.has(bytes));
    }

    /** Addresses that begin alike. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Block(byte[] first, int bits) {

        static Block of(String text) {
            int slash = text.indexOf('/');
            try {
                return new Block(
                        InetAddress.getByName(text.substring(0, slash)).getAddress(),
                        Integer.parseInt(text.substring(slash + 1)));
            } catch (UnknownHostException e) {
                throw new IllegalStateException("A number needs no look-up", e);
            }
        }

        boolean has(byte[] address) {
            if (address.length != first.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (first[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
