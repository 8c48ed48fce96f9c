package kz.bagdarlama.view;

import java.util.List;

/**
 * The districts as tiles on a grid: a schema of where they lie, not a map to scale.
 *
 * @param width of the drawing, in its own units
 * @param height of the drawing, in its own units
 * @param tileWidth of each tile
 * @param tileHeight of each tile
 */
public record TileMap(int width, int height, int tileWidth, int tileHeight, List<Tile> tiles) {

    static final int TILE_WIDTH = 124;
    static final int TILE_HEIGHT = 84;

    public TileMap {
        tiles = List.copyOf(tiles);
    }

    /**
     * A district.
     *
     * @param x of the left edge of its tile
     * @param y of the upper edge of its tile
     * @param name short, plain text
     * @param count how many pledges name it
     */
    public record Tile(int x, int y, String url, String name, int count) {}
}
