#!/usr/bin/env bash
# An entry of a Kazakh Atom feed names its page in two languages, as RFC 4287 allows (an alternate link for each `hreflang`), and holds XHTML.
# Of four readers (npm) none goes by `hreflang` or `xml:lang`: feedparser 2.6.0 takes the last link, the others the first, so that
# whatever stands first some lead those who read Kazakh to the Russian page. Of the XHTML, rss-parser 3.13.0 puts all that is outside elements
# in front of what is inside: the end of a word stands before the word. feed-extractor 8.0.3 has no text for such an entry.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts \
    feedparser@2.6.0 rss-parser@3.13.0 @extractus/feed-extractor@8.0.3 @rowanmanning/feed-parser@2.1.5
cat > run.mjs <<'JS'
import { Readable } from 'node:stream';
import { extractFromXml } from '@extractus/feed-extractor';
import { parseFeed } from '@rowanmanning/feed-parser';
import FeedParser from 'feedparser';
import RssParser from 'rss-parser';
const feed = languages => {
    const link = language => `<link rel="alternate" type="text/html" hreflang="${language}" href="https://example.org/${language}/1/"/>`;
    return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="kk">
<id>tag:example.org,2026:feed</id>
<title>Жаңалықтар</title>
<updated>2026-11-30T12:00:00+05:00</updated>
<author><name>Редакция</name></author>
<link rel="self" href="https://example.org/kk/feed.xml"/>
<entry>
<id>tag:example.org,2026:1</id>
<title>Мектептер</title>
<updated>2026-11-30T12:00:00+05:00</updated>
${languages.map(link).join('\n')}
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
<p><em>Алатау</em>да 5 мектеп <strong>салынады</strong>.</p>
</div></content>
</entry>
</feed>
`;
};
const plain = html => html?.replace(/<[^>]+>/g, '').trim() || 'nothing';
for (const languages of [['kk', 'ru'], ['ru', 'kk']]) {
    const xml = feed(languages);
    const tell = (name, link, html) => console.log(`${languages}: ${name}: ${link}: ${plain(html)}`);
    for await (const entry of Readable.from([xml]).pipe(new FeedParser())) tell('feedparser', entry.link, entry.description);
    const [entry] = (await new RssParser().parseString(xml)).items;
    tell('rss-parser', entry.link, entry.content);
    const [extracted] = extractFromXml(xml).entries;
    tell('feed-extractor', extracted.link, extracted.description);
    const [parsed] = parseFeed(xml).items;
    tell('@rowanmanning/feed-parser', parsed.url, parsed.content);
}
JS
node run.mjs | tee seen
diff - seen <<'EXPECTED'
kk,ru: feedparser: https://example.org/ru/1/: Алатауда 5 мектеп салынады.
kk,ru: rss-parser: https://example.org/kk/1/: да 5 мектеп .Алатаусалынады
kk,ru: feed-extractor: https://example.org/kk/1/: nothing
kk,ru: @rowanmanning/feed-parser: https://example.org/kk/1/: Алатауда 5 мектеп салынады.
ru,kk: feedparser: https://example.org/kk/1/: Алатауда 5 мектеп салынады.
ru,kk: rss-parser: https://example.org/ru/1/: да 5 мектеп .Алатаусалынады
ru,kk: feed-extractor: https://example.org/ru/1/: nothing
ru,kk: @rowanmanning/feed-parser: https://example.org/ru/1/: Алатауда 5 мектеп салынады.
EXPECTED
