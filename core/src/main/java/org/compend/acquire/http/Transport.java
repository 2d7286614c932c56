package org.compend.acquire.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;
import org.compend.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer over HTTP/1.1, nothing more: no redirect, no cookie, no password, no
 * proxy, no second try, no connection used twice.
 *
 * <p>Safe to use from several threads.
 */
final class Transport implements Closeable {
  private final CloseableHttpClient client;
  private final Guard guard;

  Transport(Guard guard, Limits limits, String userAgent) {
    this.guard = guard;
    Http1Config http =
        Http1Config.custom()
            .setMaxHeaderCount(limits.headers())
            .setMaxLineLength(limits.headerLine())
            .setMaxEmptyLineCount(2)
            .build();
    Timeout idle = Timeout.of(limits.idle());
    this.client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(guard)
                    .setMaxConnTotal(200)
                    .setMaxConnPerRoute(200)
                    .setConnectionFactory(
                        ManagedHttpClientConnectionFactory.builder()
                            .http1Config(http)
                            // Header fields may hold any bytes (RFC 9110, section 5.5).
                            .charCodingConfig(
                                CharCodingConfig.custom()
                                    .setCharset(StandardCharsets.ISO_8859_1)
                                    .build())
                            .build())
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(Timeout.of(limits.connect()))
                            .setSocketTimeout(idle)
                            .build())
                    .build())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setResponseTimeout(idle)
                    .setConnectionRequestTimeout(idle)
                    .build())
            .setRoutePlanner(new DefaultRoutePlanner(null))
            .setConnectionReuseStrategy((_, _, _) -> false)
            .setUserAgent(userAgent)
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableContentCompression()
            .disableCookieManagement()
            .disableAuthCaching()
            .build();
  }

  /** An answer with its body, still open; closing it drops the connection. */
  final class Exchange implements Closeable {
    private final HttpGet get;
    private final HttpClientContext context = HttpClientContext.create();
    private @Nullable ClassicHttpResponse response;

    private Exchange(URI url, Map<String, String> headers) {
      get = new HttpGet(url);
      headers.forEach(get::setHeader);
    }

    /** Sends the request and reads the head of the answer. */
    int send() throws IOException {
      response = client.executeOpen(null, get, context);
      EndpointDetails endpoint = context.getEndpointDetails();
      if (endpoint != null && endpoint.getRemoteAddress() instanceof InetSocketAddress remote) {
        guard.checkConnected(get.getAuthority().getHostName(), remote.getAddress());
      }
      return response.getCode();
    }

    @Nullable String header(String name) {
      List<String> all = headers(name);
      return all.isEmpty() ? null : all.getFirst();
    }

    List<String> headers(String name) {
      return response == null
          ? List.of()
          : Arrays.stream(response.getHeaders(name)).map(Header::getValue).toList();
    }

    /** The decoded body; one that is too long is an exception, or cut. */
    Bytes body(Limits limits, boolean cut) throws IOException {
      HttpEntity entity = response == null ? null : response.getEntity();
      if (entity == null) {
        return Bytes.of(new byte[0]);
      }
      if (!cut && entity.getContentLength() > limits.bytes()) {
        throw new Decoding.TooLargeException(
            "the body is announced with " + entity.getContentLength() + " bytes");
      }
      InputStream content = entity.getContent();
      return new Decoding(limits, cut)
          .read(content, headers("Content-Encoding"), header("Content-Type"));
    }

    /** Ends the exchange from any thread, whatever it waits for. */
    void abort() {
      get.cancel();
    }

    /** Aborts first: to close an answer in order would be to read it to its end. */
    @Override
    public void close() {
      abort();
      if (response != null) {
        try {
          response.close();
        } catch (IOException _) {
          // What is not wanted any more may also fail.
        }
      }
    }
  }

  Exchange get(URI url, Map<String, String> headers) {
    return new Exchange(url, headers);
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
