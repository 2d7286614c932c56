package org.compend.serve;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.Function;
import org.compend.gather.LinkCheck;
import org.compend.press.Format;
import org.compend.press.Press;
import org.compend.serve.http.WebSettings;
import org.compend.serve.post.PostSettings;
import org.compend.serve.shelf.Depot;
import org.jspecify.annotations.Nullable;

/**
 * How a magazine is served.
 *
 * @param name the magazine's name; {@code null} to take it from the articles
 * @param base the address of its front page on the web, without a path
 * @param index the folder of the search index
 * @param watched a folder of Markdown, what is written into which is published; {@code null} for
 *     none
 * @param scratch a folder for what the server makes on its way
 * @param depot where pressed files are kept for all servers of the archive; {@code null} where each
 *     keeps its own alone
 * @param presses the press for each format
 * @param links follows links to other sites where editors ask for it
 * @param post how letters go out; {@code null} where none do
 * @param web where and how the server listens
 */
public record ServeSettings(
    @Nullable String name,
    URI base,
    Path index,
    @Nullable Path watched,
    Path scratch,
    @Nullable Depot depot,
    Function<Format, Press> presses,
    LinkCheck links,
    @Nullable PostSettings post,
    WebSettings web) {}
