package kz.bagdarlama.view;

/** The page that a server shows for an address that does not exist. */
public record NotFoundPage(Frame frame) implements PageView {}
