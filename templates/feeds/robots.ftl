User-agent: *
Allow: /

Sitemap: ${page.url}
