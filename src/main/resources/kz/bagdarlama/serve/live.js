// Served with every page by “bagdarlama serve” and never published.
// In a block of its own: its names must not meet those of the site's scripts.
{
    const own = document.currentScript.dataset;
    const styleSheets = () => [...document.querySelectorAll('link[rel="stylesheet"][href*="/assets/"]')];
    // An address without what changes with the content.
    const nameOf = address => address.replace(/\.[0-9a-f]{10}\.css$/, '');

    const withText = (name, text, className) => {
        const element = document.createElement(name);
        element.textContent = text;
        if (className) {
            element.className = className;
        }
        return element;
    };

    let overlay;
    let hidden = '';

    const hide = () => {
        overlay?.remove();
        overlay = undefined;
    };

    const show = data => {
        // On the page that has nothing but errors they stand already; when they change, it is fetched anew.
        if (document.body.classList.contains('live-errors')) {
            location.reload();
            return;
        }
        if (overlay?.dataset.problems === data || hidden === data) {
            return;
        }
        hide();
        hidden = '';
        const [title, explanation, ...problems] = data.split('\n\n');
        overlay = document.createElement('section');
        overlay.className = 'live-overlay';
        overlay.lang = own.language;
        overlay.dataset.problems = data;
        overlay.setAttribute('role', 'alertdialog');
        overlay.setAttribute('aria-labelledby', 'live-title');
        overlay.setAttribute('aria-describedby', 'live-explanation');
        overlay.tabIndex = -1;
        const heading = withText('h2', title);
        heading.id = 'live-title';
        const text = withText('p', explanation);
        text.id = 'live-explanation';
        const button = withText('button', own.hide, 'live-hide');
        button.type = 'button';
        const close = () => {
            hidden = data;
            hide();
        };
        button.addEventListener('click', close);
        overlay.addEventListener('keydown', event => {
            if (event.key === 'Escape') {
                close();
            }
        });
        overlay.append(heading, button, text);
        for (const problem of problems) {
            const place = withText('pre', problem);
            place.tabIndex = 0;
            overlay.append(place);
        }
        document.body.append(overlay);
        overlay.focus({ preventScroll: true });
    };

    const swapStyle = address => {
        // Where styles change faster than they come, more than one stands there: the last is the one that was told last.
        const old = styleSheets().filter(link => nameOf(link.getAttribute('href')) === nameOf(address));
        const last = old.at(-1);
        if (!last || last.getAttribute('href') === address) {
            return;
        }
        const fresh = last.cloneNode();
        fresh.href = address;
        // The old ones stay until the new one is there: no moment without styles, so the page keeps its place.
        fresh.addEventListener('load', () => old.forEach(link => link.remove()));
        fresh.addEventListener('error', () => fresh.remove());
        last.after(fresh);
    };

    const query = new URLSearchParams({
        page: own.page,
        seen: own.version,
        style: styleSheets().map(link => link.getAttribute('href')).join(','),
    });
    const events = new EventSource(`${own.events}?${query}`);
    events.addEventListener('open', () => {
        document.documentElement.dataset.live = 'open';
    });
    events.addEventListener('reload', () => location.reload());
    events.addEventListener('style', event => event.data.split(',').forEach(swapStyle));
    events.addEventListener('problems', event => show(event.data));
    events.addEventListener('solved', () => {
        hidden = '';
        hide();
    });
    addEventListener('pagehide', () => events.close());
    addEventListener('pageshow', event => event.persisted && location.reload());

    if (own.compare) {
        const link = withText('a', own.compareLabel, 'live-compare');
        link.href = own.compare;
        const region = document.createElement('aside');
        region.className = 'live-tools';
        region.lang = own.language;
        region.setAttribute('aria-label', own.compareLabel);
        region.append(link);
        document.body.append(region);
    }
}
