package kz.bagdarlama.model;

/**
 * An entry of {@code redirects.yaml}: an address that nothing of the content owns any more.
 *
 * @param from the address without host and language: {@code /topics/old/}
 * @param to what takes its place: {@code topic:new}, the address of a page, or {@code gone}
 */
public record Redirect(Reference from, Reference to) {}
