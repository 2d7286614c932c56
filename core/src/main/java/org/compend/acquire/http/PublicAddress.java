package org.compend.acquire.http;

import java.net.Inet4Address;
import java.net.InetAddress;

/**
 * Tells public addresses from special ones, after the IANA registries of special-purpose addresses
 * (RFC 6890): loopback, private, link-local, shared (carrier-grade NAT), multicast, documentation,
 * reserved and translated ones (NAT64, 6to4, Teredo), whatever they embed.
 */
final class PublicAddress {
  /** Address and length of the prefix, for IPv4. */
  private static final int[][] SPECIAL = {
    {0x00000000, 8},
    {0x0a000000, 8},
    {0x64400000, 10},
    {0x7f000000, 8},
    {0xa9fe0000, 16},
    {0xac100000, 12},
    {0xc0000000, 24},
    {0xc0000200, 24},
    {0xc01fc400, 24},
    {0xc034c100, 24},
    {0xc0586300, 24},
    {0xc0a80000, 16},
    {0xc0af3000, 24},
    {0xc6120000, 15},
    {0xc6336400, 24},
    {0xcb007100, 24},
    {0xe0000000, 3},
  };

  private PublicAddress() {}

  static boolean is(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address ? is4(bytes) : is6(bytes);
  }

  private static boolean is4(byte[] bytes) {
    int value = word(bytes, 0) << 16 | word(bytes, 2);
    for (int[] prefix : SPECIAL) {
      if ((value ^ prefix[0]) >>> (32 - prefix[1]) == 0) {
        return false;
      }
    }
    return true;
  }

  /** Global unicast is 2000::/3; mapped, compatible and NAT64 addresses lie outside it. */
  private static boolean is6(byte[] bytes) {
    int first = word(bytes, 0);
    int second = word(bytes, 2);
    boolean global = first >>> 13 == 1;
    boolean protocols = first == 0x2001 && second < 0x0200;
    boolean documentation = (first == 0x2001 && second == 0x0db8) || first >>> 4 == 0x3ff;
    boolean sixToFour = first == 0x2002;
    return global && !protocols && !documentation && !sixToFour;
  }

  private static int word(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
  }
}
