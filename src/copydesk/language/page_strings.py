"""Strings that a web page's template prints around an article, by language: labels, buttons, notices.

Gathered from the wordings of common publishing systems and consent, comment, share and paywall boxes. A string is here
only if it is no heading of an article and no sentence of one. The lists have them as `_key` makes them, so that they
are read at once.
"""

from __future__ import annotations

from functools import cache

from copydesk.language.page_strings_abroad import ABROAD

_ENGLISH = """
skip navigation|jump to recipe|jump to section|to the top|switch to dark mode|switch to light mode|open search
close search|primary menu|expand menu|404 not found|404 page not found|404 – page not found|error 404|page not found
500 internal server error|403 forbidden|internal server error|access denied|bad gateway|502 bad gateway
503 service unavailable|gateway timeout|oops! that page can't be found|oops, page not found
sorry, the page you were looking for doesn't exist|sorry, this page isn't available
the page you requested could not be found|nothing to see here|refresh the page|reload page|reload the page
reload this page|try refreshing the page|something broke|something broke. refresh the page
this may take a few seconds|this might take a moment|hold tight, we're getting things ready|getting things ready
we're loading the content for you|just a few seconds|no more posts|no more results|end of results
you've reached the end|that's all for now|checking your browser before accessing|checking your browser
ddos protection|verify you are human|verifying you are human|are you a robot|i'm not a robot
please complete the captcha|captcha|recaptcha|protected by recaptcha|please verify you are a human|press and hold
performance & security by cloudflare|copy code to clipboard|copy url|copy text|click to copy|copy embed code
embed code|embed this|embed video|edit this page|edit this page on github|edit on github|improve this page
suggest an edit|suggest edits|suggest changes|report an issue|report a problem|report this page|view source
view page source|view raw|view on github|open in github|open in playground|run code|try it yourself
was this page helpful|was this article helpful|was this helpful|was this information helpful
did you find this helpful|did this answer your question|was this page helpful? yes no
was this article helpful? yes no|how helpful was this post|rate this article|rate this post|rate this page
rate this recipe|click on a star to rate it|click to rate this post|be the first to rate this post|no votes so far
no votes so far! be the first to rate this post|submit rating|tell us how we can improve this post
we are sorry that this post was not useful for you|let us improve this post|start a conversation
start the conversation|start the discussion|add to the conversation|what do you think|have your say|comment now
report comment|report this comment|flag as inappropriate|flag comment|load previous comments|read the comments
go to comments|scroll to comments|comments have been closed|commenting is closed|newest first|oldest first
most liked|top comments|best comments|newest|oldest|name|email|website|your message|your comment|send message
subscribe|subscribe via email|subscribe by email|subscribe via rss|rss feed|get updates|get notified|notify me
sign me up|count me in|yes, sign me up|type your email|thanks for subscribing|thank you for subscribing
thanks for signing up|thank you for signing up|you're subscribed|you are subscribed|you're in|you're on the list
please check your inbox|check your inbox to confirm|confirm your email
thank you for subscribing. please check your inbox to confirm|you have successfully joined our subscriber list
please check your inbox to confirm your subscription|check your email for a confirmation link|almost finished
success! you're on the list|success! now check your email|unsubscribe|unsubscribe at any time|unsubscribe anytime
you can unsubscribe at any time|no spam. unsubscribe anytime|no spam, ever|no spam|we hate spam too
we respect your privacy. unsubscribe at any time|we'll never share your email|your information is safe with us
don't miss out|don't miss out on the latest updates|never miss an update|never miss a story|stay in the loop
stay informed|stay connected|stay up to date|stay updated|keep in touch|let's stay in touch|be the first to know
this content is for subscribers only|this article is for subscribers only|this article is for members only
this post is for paid subscribers|this post is for paying subscribers only|this content is for members only
this content is locked|premium content|members only|subscribers only|for subscribers only|subscriber exclusive
exclusive to subscribers|subscribe to continue reading|subscribe to keep reading|subscribe to read more
subscribe to unlock|subscribe to read the full story|to continue reading, please subscribe|to read more, subscribe
sign in to continue reading|log in to continue reading|log in to read more|sign in to read more|register to continue
register to read|register to continue reading|register for free to read this article|create a free account
create a free account to continue reading|already a subscriber|already a subscriber? log in
already a subscriber? sign in|already a member|already a member? log in|already a member? sign in
already have an account|already have an account? log in|already have an account? sign in|already subscribed
not a subscriber|not a member|you've reached your limit of free articles|you have reached your article limit
you've reached your monthly limit|this is your last free article|unlock this article|unlock the full article
get unlimited access|unlimited digital access|support our journalism|support independent journalism|support our work
support us|become a supporter|become a patron|support us on patreon|buy me a coffee|buy us a coffee|make a donation
donate|tip the author|forgot password|forgot your password|forgot password? click here|lost your password
remember me|keep me signed in|stay signed in|reset password|reset your password|change password|my profile|my orders
sign in with google|sign in with facebook|continue with google|continue with facebook|continue with apple
log in with facebook|sign up with google|don't have an account|don't have an account? sign up
new here? create an account|manage consent|confirm my choices|save preferences|save settings|save and exit
allow selection|view preferences|view partners|view vendors|customize settings|privacy preference center
necessary always active|we and our partners store and/or access information on a device|do not consent|consent
opens in a new window|opens in new window|opens in a new tab|opens in new tab|external link
link opens in a new window|tap to share|share options|more sharing options|pin it|email this|email this article
email this page|email a friend|send to a friend|email to a friend|gift this article|gift article|gift link
copy gift link|print article|print page|print recipe|print friendly|printer-friendly version|save for later
save article|save this article|save story|save this story|save recipe|save post|save to my list|add to favorites
add to favourites|add to reading list|add to bookmarks|bookmark this|bookmark this page|like this post|like this
like loading|listen to the article|listen to this post|play audio|play the audio|audio version|play now
watch the video|watch on youtube|watch later|watch live|watch more|video player|audio player|media player
tap to unmute|click to unmute|exit full screen|enter fullscreen|current time 0:00|duration 0:00|remaining time -0:00
loaded: 0%|progress: 0%|stream type live|playback rate|playback speed|captions off|captions off, selected
captions settings|descriptions off|descriptions off, selected|subtitles off|audio track|this is a modal window
beginning of dialog window. escape will cancel and close the window|end of dialog window
use up/down arrow keys to increase or decrease volume|download as pdf|download this article|download our app
download the app|get our app|open the app|use the app|get it on google play|download on the app store
available on the app store|available on google play|available on iphone|scan the qr code
scan the qr code to download the app|scan to download|install app|install our app|older posts|newer posts
previous entry|next entry|older entries|newer entries|read less|expand to see more|click to reveal|tap to reveal
click to enlarge|click image to enlarge|tap to enlarge|click on image to enlarge|click photo to enlarge|tap to zoom
click to zoom|view larger image|enlarge image|enlarge|zoom in|zoom|hover to zoom|view gallery|view slideshow
view photos|start slideshow|open image in gallery|open gallery|launch gallery|view full gallery|swipe left
image gallery|open image modal|hide caption|toggle caption|more from author|more from this author|author archive
author archives|see author's posts|see full bio|view full bio|view author archive|latest posts by|on this page
in this article|in this story|in this post|powered by wordpress|proudly powered by wordpress|powered by shopify
powered by blogger|powered by wix|powered by squarespace|powered by disqus|powered by hugo|powered by jekyll
built with hugo|built with jekyll|made with love|made with webflow|blog at wordpress.com
create a website or blog at wordpress.com|start a blog at wordpress.com|theme by astra|wordpress theme
designed by elegant themes|just another wordpress site|uncategorized|uncategorised|your blog category|sample page
block title|widget title|untitled|added to cart|continue shopping|out of stock|in stock|sold out|select options
choose an option|quick view|view on amazon|see at amazon|shop all|shop the story|shop the look|free shipping
select language|choose your language|choose language|change language|translate this page|translate|a a a
increase font size|decrease font size|enable notifications|allow notifications|turn on notifications
turn on desktop notifications|get notifications|notifications|maybe later|not now|remind me later|ask me later
dismiss this message|close this dialog|close modal|close dialog|live chat|chat with us|chat now|need help
contact support|give feedback|send feedback|send us feedback|leave feedback|advertise with us|advertise here
google news|add us on google|preferred source on google|add us as a preferred source on google
join our whatsapp channel|join our telegram channel|join us on telegram|join our whatsapp group|following|unfollow
follow topic|follow this author|follow author|this video is private|this content isn't available right now
no image available|no image|photo not available|please disable your ad blocker|please disable your adblocker
ad blocker detected|adblock detected|adblocker detected|we noticed you're using an ad blocker
we've noticed you're using an ad blocker|please whitelist our site|turn off your ad blocker to continue
it looks like you're using an ad blocker|disable your ad blocker|i've disabled adblock|thank you for reading
thanks for reading|thanks for your feedback|thank you for your feedback|thank you for your comment
your comment is awaiting moderation|your comment has been submitted|comment submitted|thanks for voting|vote now
you voted|thank you! your submission has been received|oops! something went wrong while submitting the form
form submitted successfully|message sent|your message has been sent|message sent successfully|invalid email address
invalid email|this field is required|please enter a valid email|please enter a valid email address
please fill in all required fields|please fill out this field|required field|required|indicates required
session expired. please log in again|you're offline|no internet connection|check your internet connection
please check your connection|no results|no matching results|select an option|please select|choose file|choose a file
no file chosen|no file selected|drag and drop files here|drop files here|upload file|browse files|upload image
clear all|clear filters|reset filters|apply filters|sort by: relevance|select all|deselect all|save changes
discard changes|are you sure|go back|go home|return home|take me home|close and accept|accept and continue
accept & close|please enable cookies|breaking news alerts|sign up for alerts|get alerts|news alerts|see also on
recommended videos|related videos|story continues|end of article|supported by|more in this series|more stories
most popular|most read|trending now|popular posts|recent posts|latest news|read next|up next|don't miss
you may also like|you might also like|recommended for you|related posts|related articles|related stories
related topics|related content|recommended reading|jump to recipe · print recipe|breaking news
almost finished... we need to confirm your email address|verifying you are human. this may take a few seconds|embed
reload|sitemap|join thousands of readers|featured image|hero image|hide table of contents|show table of contents
sign up for our newsletter|get our newsletter|advertising disclosure|affiliate disclosure|read our disclosure policy
read our privacy policy|our editorial standards|editorial guidelines|fact checked|medically reviewed
reviewed by a professional|about our team|spinner|loading spinner|loading indicator|loading animation
"""
_ELSEWHERE = """
skip to content|skip to main content|jump to navigation
jump to comments|back to top|go to top|return to top|scroll to top|toggle navigation|toggle menu|toggle sidebar
toggle table of contents|toggle dark mode|main menu|close menu|open menu|search the site|search this site
mobile menu|site navigation|fetching more|copy|copy code|copy link|copied|copied to clipboard|view in browser
open in app|open in browser|join the discussion|join the conversation|share your thoughts|leave your thoughts
hide comment|hide replies|view replies|load more comments|show comments|view comments|hide comments
view all comments|see all comments|sort by newest|sort by oldest|all comments|sort by: newest|sort by: oldest
sort by: best|sort by best|subscribe now|subscribe today|subscribe here|subscribe free|subscribe for free
enter your email address|enter your email|your email address|email address|we respect your privacy|create an account
you have no free articles left|unlock full access|get full access|become a member|donate now|donate today|my account
create account|reject all|manage preferences|manage cookies|manage options|manage settings|allow all cookies
privacy preferences|privacy settings|your privacy choices|strictly necessary cookies|we value your privacy
click to share|share icon|pin|tweet|tweet this|tweet it|retweet|repost|print this page|print this article
add to wishlist|be the first to like this|listen to this article|listen to this story|listen to article|play video
watch video|unmute|mute|full screen|fullscreen|picture-in-picture|download pdf|get the app|previous post|next post
previous article|next article|previous story|next story|previous page|next page|previous|next|show less|show more
load more|load more posts|load more articles|load more stories|see less|view less|view more|see more|view all
view all posts|show all|see all posts|expand all|collapse all|click to expand|tap to expand|click to see more
click to view larger image|view all photos|see all photos|swipe for more|file photo|stock photo|image caption
media caption|figure caption|image source|video caption|view all posts by this author|more by this author
table of contents toggle|powered by google|add to cart|add to basket|add to bag|view cart|checkout
proceed to checkout|buy now|shop now|order now|compare prices|check price|check price on amazon|see price|font size
text size|no thanks|no, thanks|dismiss|close ad|follow us on google news|follow our whatsapp channel|follow
tweet unavailable|video unavailable|post unavailable|content unavailable|content not available
this video is unavailable|this content is not available in your region|this post is unavailable|image not available
media not available|session expired|your session has expired|you are offline|no results found|0 results
nothing found|no posts found|filter by|sort by|sort by: date|back to home|back to homepage|return to homepage
cookie settings|cookie preferences|privacy & cookies|i accept|i agree|your browser is out of date
your browser is not supported|javascript is disabled|enable javascript|sponsored links|paid post|promoted stories
skip advertisement|skip ad|click here for more|click here to subscribe|click here to read more|tap here
learn more here|find out more here|leer más|seguir leyendo|sigue leyendo|continuar leyendo|leer la nota completa
leer el artículo completo|ver más|ver todo|ver todos|ver menos|mostrar más|mostrar menos|cargando
cargando comentarios|espere por favor|por favor espere|volver arriba|volver al inicio|saltar al contenido
ir al contenido|ir al contenido principal|saltar al contenido principal|inicio|menú|cerrar|enviar|imprimir|siguiente
anterior|iniciar sesión|registrarse|suscríbete ahora|más información|saber más|conoce más|aviso legal
aviso de privacidad|términos y condiciones|términos de uso|aceptar todo|síguenos en google news|enlace copiado
haz clic aquí|haga clic aquí|pulsa aquí|comprar ahora|dejar un comentario|deja tu comentario|escribe un comentario
escribe tu comentario|sé el primero en comentar|sin comentarios|compartir|comparte|compartir noticia|publicidad
leia mais|ler mais|continuar lendo|continue lendo|continuar a ler|continue a ler|ver mais|veja mais|ver tudo
mostrar mais|carregando|a carregar|aguarde|aguarde um momento|por favor aguarde|voltar ao topo|voltar ao início
pular para o conteúdo|ir para o conteúdo|saltar para o conteúdo|pular para o conteúdo principal|início|fechar
pesquisar|próximo|entrar|cadastre-se|assine já|assine agora|saiba mais|mais informações|termos de uso
termos e condições|aceitar tudo|continua depois da publicidade|publicidade|link copiado|clique aqui
clique aqui para ler mais|comprar agora|compre agora|deixe um comentário|deixe seu comentário|deixe uma resposta
escreva um comentário|seja o primeiro a comentar|sem comentários|compartilhar|compartilhe|partilhar|partilhe
weiterlesen|mehr lesen|mehr anzeigen|weniger anzeigen|mehr dazu|mehr erfahren|mehr erfahren sie hier|alle anzeigen
alle artikel anzeigen|lesen sie mehr|lesen sie hier weiter|teilen|auf facebook teilen|auf whatsapp teilen|drucken
link kopiert|jetzt anmelden|jetzt registrieren|anmelden|einloggen|registrieren|jetzt testen|datenschutz
nutzungsbedingungen|akzeptieren|ablehnen|artikel wird nach der anzeige fortgesetzt|anzeige|werbung|zurück|nach oben
startseite|zum inhalt|zum inhalt springen|zum hauptinhalt springen|direkt zum inhalt|menü|suche|suchen|schliessen
absenden|abbrechen|weiter|klicken sie hier|klick hier|bitte warten|bitte warten sie|einen moment bitte|wird geladen
in den warenkorb|jetzt kaufen|jetzt bestellen|folgen sie uns|folge uns|folgen sie uns auf|kommentar schreiben
kommentar verfassen|schreibe einen kommentar|hinterlasse einen kommentar|keine kommentare|lire la suite|lire plus
lire l'article|lire l'article complet|voir plus|voir tout|voir moins|en savoir plus|afficher plus|afficher moins
chargement|chargement en cours|veuillez patienter|merci de patienter|partager|partagez|partager cet article
partagez cet article|imprimer|lien copié|s'inscrire|inscription|se connecter|connexion|mentions légales
politique de confidentialité|conditions d'utilisation|la suite après cette publicité|la suite après la publicité
publicité|haut de page|retour en haut|retour à l'accueil|aller au contenu|aller au contenu principal
accéder au contenu|passer au contenu|accueil|rechercher|fermer|envoyer|suivant|précédent|cliquez ici
cliquez ici pour en savoir plus|ajouter au panier|laisser un commentaire|laissez un commentaire
ajouter un commentaire|aucun commentaire|soyez le premier à commenter|leggi tutto|leggi anche|leggi di più
continua a leggere|scopri di più|caricamento|caricamento in corso|attendere prego|condividi su|condividi
privacy policy|pubblicità|vai al contenuto|salta al contenuto|seguici|seguici su|clicca qui|lees meer|lees verder
even geduld|even geduld a.u.b|delen|advertentie|naar de inhoud|annonce
"""

LANGUAGES = {"en": _ENGLISH, **ABROAD}
"""The strings of each language (ISO 639-1), parted by bars and line ends; "" holds those of some twenty others."""

MAX_LENGTH = 90
"""No string is longer, in characters."""

_AROUND = " \t\n.…¿¡:;,!?？！。：*•·|/\\»«›‹→←↑↓↗▶►▾▼▲+–—-()[]{}<>✕✖×✓✔☰⌄"


def is_template_string(text: str) -> bool:
    """Whether a line is one of the strings of `LANGUAGES`; case and the marks around it do not count."""
    return len(text) <= MAX_LENGTH and _key(text) in _strings()


def is_page_string(text: str) -> bool:
    """Whether it is a string of a template, those among them that rules of their own know."""
    return is_template_string(text) or (len(text) <= MAX_LENGTH and _key(text) in _elsewhere())


@cache
def _strings() -> frozenset[str]:
    return _read("|".join(LANGUAGES.values()))


@cache
def _elsewhere() -> frozenset[str]:
    return _read(_ELSEWHERE)


def _read(lists: str) -> frozenset[str]:
    return frozenset(lists.replace("\n", "|").split("|")) - {""}


def _key(text: str) -> str:
    return " ".join(text.replace("’", "'").casefold().split()).strip(_AROUND)
