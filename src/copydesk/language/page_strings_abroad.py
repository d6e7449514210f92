"""Strings that a web page's template prints around an article, in other languages than English."""

_SPANISH = """
continúa leyendo|ver nota completa|leer noticia completa|cargar más|cargar más comentarios|un momento por favor
ir arriba|subir|menú principal|cerrar menú|abrir menú|buscar en el sitio|enviar comentario|enviar por correo
enviar por email|descargar|descargar pdf|entrada anterior|entrada siguiente|artículo anterior|artículo siguiente
siguiente artículo|noticia anterior|siguiente noticia|página siguiente|página anterior|entradas antiguas
entradas recientes|inicia sesión|inicie sesión|acceder|regístrate|regístrese|cerrar sesión|mi cuenta|crear cuenta
crear una cuenta|olvidé mi contraseña|olvidaste tu contraseña|has olvidado tu contraseña|suscríbete|suscribirse
suscribirme|suscríbase|solo para suscriptores|exclusivo para suscriptores|contenido exclusivo para suscriptores
contenido para suscriptores|artículo exclusivo para suscriptores|hazte suscriptor|ya eres suscriptor
ya eres suscriptor? inicia sesión|ya soy suscriptor|ya estoy suscrito|noticias relacionadas|te puede interesar
también te puede interesar|te podría interesar|puede interesarte|quizás te interese|te recomendamos|lo más leído
lo más visto|lo más nuevo|más leídas|más leídos|últimas noticias|más noticias|noticias recientes|lee también
lea también|ver también|leer también|mira también|además|más info|en este artículo|en esta nota|tabla de contenido
tabla de contenidos|índice de contenidos|todos los derechos reservados|configurar cookies|aceptar todas
aceptar y cerrar|aceptar y continuar|rechazar todo|rechazar todas|gestionar cookies|este sitio web utiliza cookies
usamos cookies|únete a nuestro canal de whatsapp|únete a nuestro canal|sigue nuestro canal|escuchar este artículo
escuchar artículo|escucha la nota|escuchar la nota|copiar enlace|copiar el enlace|copiado|clic aquí
añadir al carrito|agregar al carrito|comprar|página no encontrada|error 404 página no encontrada|seleccionar idioma
ver comentarios|mostrar comentarios|no hay comentarios|responder|guardar|guardar noticia|guardar artículo
imagen ampliada|ampliar|ampliar imagen|ampliar foto|ver galería|ver video|ver vídeo|reproducir|foto de archivo
gracias por suscribirte|gracias por su comentario|apóyanos|dona ahora|donar
los campos obligatorios están marcados con|se abre en una ventana nueva|activar notificaciones|no, gracias|ahora no
descarga nuestra app|descarga la app|newsletter|recibe las últimas noticias en tu correo|recibe nuestras noticias
"""
_PORTUGUESE = """
leia também|ler também|veja também|confira também|leia ainda|carregar mais|ir para o topo|topo|menu principal
fechar menu|abrir menu|pesquisa|buscar no site|enviar comentário|enviar por e-mail|baixar|baixar pdf|descarregar
próximo artigo|artigo anterior|próximo post|post anterior|próxima página|página anterior|próxima notícia
notícia anterior|postagens mais antigas|posts mais antigos|fazer login|faça login|faça seu login|iniciar sessão|sair
cadastrar|criar conta|criar uma conta|minha conta|esqueceu a senha|esqueci minha senha|esqueceu sua senha
inscreva-se|inscreva-se agora|assine|assinar|subscrever|subscreva|exclusivo para assinantes
conteúdo exclusivo para assinantes|somente para assinantes|apenas para assinantes|já é assinante
já é assinante? faça login|já sou assinante|seja assinante|artigos relacionados|posts relacionados
notícias relacionadas|matérias relacionadas|conteúdo relacionado|você também pode gostar|você pode gostar
você também vai gostar|talvez você goste|recomendado para você|recomendados para você|mais lidas|mais lidos
as mais lidas|mais vistas|últimas notícias|mais notícias|notícias recentes|posts recentes|neste artigo|nesta matéria
todos os direitos reservados|aviso de privacidade|aceitar todos|aceitar todas|aceitar e fechar|aceitar e continuar
rejeitar tudo|recusar todos|gerenciar cookies|configurar cookies|este site utiliza cookies|este site usa cookies
usamos cookies|continua após a publicidade|entre no nosso canal do whatsapp|entre no nosso grupo do whatsapp
participe do nosso canal|siga nosso canal|siga-nos|siga-nos nas redes sociais|siga-nos no google notícias
ouça este artigo|ouvir artigo|ouça a matéria|copiar link|copiado|adicionar ao carrinho|página não encontrada
selecione o idioma|comentar|ver comentários|nenhum comentário|responder|salvar|salvar artigo|guardar|ampliar
ampliar imagem|ampliar foto|ver galeria|ver vídeo|assista ao vídeo|foto de arquivo|obrigado por se inscrever
obrigado pela leitura|apoie|apoie-nos|doe agora|campos obrigatórios são marcados com|abre em nova janela
abre numa nova janela|ativar notificações|não, obrigado|agora não|baixe o app|baixe nosso aplicativo
receba as novidades no seu e-mail|receba nossas notícias|receba novidades por e-mail
"""
_GERMAN = """
weiter lesen|mehr laden|alles anzeigen|lesen sie auch|lies auch|auch interessant|auch spannend|passend dazu
passend zum thema|mehr zum thema|mehr aus diesem ressort|das könnte sie auch interessieren
das könnte dich auch interessieren|das könnte ihnen auch gefallen|das könnte dir auch gefallen|ähnliche beiträge
ähnliche artikel|verwandte artikel|verwandte beiträge|verwandte themen|weitere artikel|weitere beiträge
weitere themen|weitere meldungen|meistgelesen|meistgelesene artikel|meist gelesen|am meisten gelesen
neueste beiträge|neueste artikel|aktuelle nachrichten|aktuelle beiträge|beliebte beiträge|beliebte artikel
top-themen|empfohlene artikel|unsere empfehlung|artikel teilen|beitrag teilen|seite teilen|per e-mail teilen
per mail versenden|artikel drucken|artikel merken|merken|artikel anhören|artikel vorlesen|vorlesen|anhören
audio abspielen|video abspielen|video ansehen|link kopieren|link wurde kopiert|kopiert|code kopieren
newsletter abonnieren|newsletter bestellen|newsletter|jetzt abonnieren|abonnieren|kostenlos registrieren|abmelden
ausloggen|mein konto|konto erstellen|passwort vergessen|passwort zurücksetzen|angemeldet bleiben|nur für abonnenten
exklusiv für abonnenten|dieser artikel ist nur für abonnenten|weiterlesen mit abo|jetzt weiterlesen
jetzt abo abschliessen|zum abo|sie sind bereits abonnent|sie sind bereits abonnent? hier anmelden|bereits abonnent
bereits registriert|schon abonnent|sie haben bereits ein abo|abonnieren sie unseren newsletter|impressum|agb
alle akzeptieren|alles akzeptieren|akzeptieren und schliessen|akzeptieren und weiter|alle ablehnen
nur notwendige cookies|einstellungen verwalten|cookies verwalten|zustimmen|zustimmen und weiter
diese website verwendet cookies|diese seite verwendet cookies|weiter nach der anzeige|ende der anzeige
zurück zum anfang|zum seitenanfang|zum anfang|zur startseite|zurück zum seitenanfang|zur navigation springen
menü öffnen|menü schliessen|hauptmenü|nächster beitrag|vorheriger beitrag|nächster artikel|vorheriger artikel
nächste seite|vorherige seite|ältere beiträge|neuere beiträge|hier klicken|lädt|seite nicht gefunden
seite konnte nicht gefunden werden|fehler 404|sprache wählen|sprache auswählen|zum warenkorb|ausverkauft|zum shop
zum angebot|zum produkt|bei amazon ansehen|in diesem artikel|auf dieser seite|inhaltsübersicht
alle rechte vorbehalten|kommentare anzeigen|kommentare ansehen|alle kommentare anzeigen|antworten
diskutieren sie mit|jetzt mitdiskutieren|erforderliche felder sind mit * markiert|bild vergrössern
zum vergrössern klicken|bildergalerie öffnen|bilderstrecke|zur bildergalerie|galerie ansehen|archivbild|symbolbild
symbolfoto|benachrichtigungen aktivieren|nein, danke|nein danke|später erinnern|jetzt nicht|app herunterladen
zur app|danke für ihr interesse|danke fürs lesen|vielen dank für ihre anmeldung|jetzt spenden|unterstützen sie uns
war dieser artikel hilfreich|war diese seite hilfreich|externer inhalt|empfohlener externer inhalt
externen inhalt anzeigen|inhalt anzeigen|quelle anzeigen
"""
_FRENCH = """
lire aussi|à lire aussi|à lire également|a lire aussi|lire également|lire ensuite|voir aussi|voir tous les articles
pour en savoir plus|afficher la suite|charger plus|un instant|vous aimerez aussi|vous aimerez peut-être
vous pourriez aussi aimer|cela pourrait vous intéresser|ça pourrait vous intéresser
ces articles pourraient vous intéresser|sur le même sujet|sur le même thème|dans la même rubrique
articles similaires|articles liés|articles connexes|articles récents|articles populaires|les plus lus
les plus populaires|les plus récents|dernières nouvelles|dernières actualités|les derniers articles|à la une
partager l'article|envoyer par e-mail|envoyer par mail|envoyer à un ami|enregistrer|sauvegarder|écouter l'article
écouter cet article|écouter|lire la vidéo|voir la vidéo|copier le lien|copier|copié|s'abonner|abonnez-vous
je m'abonne|m'abonner|inscrivez-vous|connectez-vous|déconnexion|se déconnecter|mon compte|créer un compte
mot de passe oublié|rester connecté|identifiez-vous|réservé aux abonnés|article réservé aux abonnés
contenu réservé aux abonnés|réservé à nos abonnés|déjà abonné|déjà inscrit|déjà abonné ? connectez-vous
déjà abonné? connectez-vous|il vous reste à lire|recevez nos actualités par e-mail|newsletter
recevez notre newsletter|conditions générales|tout accepter|accepter et fermer|accepter et continuer|tout refuser
continuer sans accepter|gérer les cookies|gérer mes cookies|paramétrer les cookies|paramétrer
personnaliser mes choix|ce site utilise des cookies|nous utilisons des cookies|retour en haut de page|menu principal
ouvrir le menu|fermer le menu|recherche|télécharger|télécharger le pdf|article suivant|article précédent
page suivante|page précédente|articles plus anciens|publications plus anciennes|cliquer ici|acheter maintenant
acheter|voir le panier|rupture de stock|page introuvable|page non trouvée|erreur 404|choisir la langue
choisissez votre langue|dans cet article|au sommaire|tous droits réservés|suivez-nous|suivez-nous sur
rejoignez notre chaîne whatsapp|suivez-nous sur google actualités|laisser une réponse|commenter
voir les commentaires|lire les commentaires|répondre|les champs obligatoires sont indiqués avec|agrandir
agrandir l'image|voir la galerie|voir le diaporama|photo d'illustration|image d'archives|merci de votre inscription
merci pour votre lecture|faire un don|soutenez-nous|nous soutenir|s'ouvre dans une nouvelle fenêtre|nouvelle fenêtre
activer les notifications|non merci|plus tard|télécharger l'application|cet article vous a-t-il été utile
"""
_ITALIAN = """
leggi altro|leggi l'articolo|continua la lettura|vedi tutto|vedi anche|mostra altro|mostra di più|mostra meno
carica altro|attendi|condividi questo articolo|condividi l'articolo|stampa|salva|ascolta l'articolo|copia link
copia il link|link copiato|commenti|lascia un commento|lascia una risposta|nessun commento|mostra commenti|rispondi
iscriviti|iscriviti alla newsletter|iscriviti ora|abbonati|abbonati ora|solo per abbonati|riservato agli abbonati
contenuto per abbonati|sei già abbonato|sei già abbonato? accedi|accedi|accedi o registrati|registrati|esci
password dimenticata|il mio account|informativa sulla privacy|accetta i cookie|accetta tutti|accetta tutto
accetta e chiudi|rifiuta|rifiuta tutti|gestisci i cookie|questo sito utilizza i cookie|annuncio|articoli correlati
notizie correlate|potrebbe interessarti anche|ti potrebbe interessare|potrebbe interessarti
ti potrebbero interessare|i più letti|le più lette|ultime notizie|articoli recenti|torna su|torna all'inizio
torna alla home|cerca|chiudi|menu principale|invia|avanti|indietro|successivo|precedente|articolo successivo
articolo precedente|pagina successiva|pagina precedente|indice dei contenuti|in questo articolo
tutti i diritti riservati|aggiungi al carrello|acquista ora|pagina non trovata|ingrandisci|guarda il video
foto d'archivio|no, grazie|scarica l'app|scarica
"""
_DUTCH = """
lees ook|meer lezen|meer informatie|toon meer|toon minder|bekijk meer|bekijk alles|bekijk ook|laad meer|laden
deel dit artikel|deel dit bericht|afdrukken|opslaan|luister naar dit artikel|kopieer link|link gekopieerd|reacties
plaats een reactie|laat een reactie achter|geef een reactie|reageer|reageren|geen reacties|beantwoorden|inloggen
registreren|aanmelden|uitloggen|wachtwoord vergeten|mijn account|abonneer|abonneer je|abonneren|alleen voor abonnees
al abonnee|al abonnee? log in|nieuwsbrief|schrijf je in|inschrijven|meld je aan|privacybeleid|privacyverklaring
algemene voorwaarden|cookies accepteren|alles accepteren|accepteren|alles weigeren|weigeren|cookie-instellingen
deze website gebruikt cookies|gerelateerde artikelen|gerelateerde berichten|gerelateerd nieuws|aanbevolen voor jou
meest gelezen|laatste nieuws|recente berichten|terug naar boven|naar boven|terug naar home|ga naar inhoud
ga naar de inhoud|zoeken|sluiten|volgende|vorige|volgend artikel|vorig artikel|volgende pagina|vorige pagina
in dit artikel|alle rechten voorbehouden|volg ons|klik hier|in winkelwagen|bestel nu|koop nu|pagina niet gevonden
vergroot afbeelding|bekijk de video|archieffoto|nee, bedankt|download de app
"""
_POLISH = """
czytaj więcej|czytaj dalej|czytaj też|czytaj także|przeczytaj także|przeczytaj też|zobacz także|zobacz też
zobacz więcej|pokaż więcej|więcej|udostępnij|udostępnij na facebooku|udostępnij artykuł|podziel się|drukuj
kopiuj link|skopiowano|komentarze|dodaj komentarz|zostaw komentarz|skomentuj|odpowiedz|brak komentarzy
zapisz się do newslettera|zapisz się|subskrybuj|zaloguj się|zaloguj|zarejestruj się|wyloguj|nie pamiętasz hasła
polityka prywatności|regulamin|akceptuję|zaakceptuj wszystkie|odrzuć|ta strona używa plików cookie|reklama
artykuł sponsorowany|materiał sponsorowany|powiązane artykuły|podobne artykuły|najczęściej czytane|najnowsze
polecane|polecamy|może cię zainteresować|spis treści|wróć na górę|do góry|przejdź do treści|szukaj|zamknij|następny
poprzedni|następny artykuł|poprzedni artykuł|strona główna|wczytywanie|ładowanie|proszę czekać
wszelkie prawa zastrzeżone|o autorze|kliknij tutaj|dodaj do koszyka|kup teraz|strona nie została znaleziona
obserwuj nas
"""
_RUSSIAN = """
читать далее|читать дальше|читать полностью|читайте также|читайте ещё|читать ещё|подробнее|показать ещё
показать больше|ещё|поделиться|поделиться в facebook|поделиться ссылкой|скопировать ссылку|ссылка скопирована
распечатать|комментарии|оставить комментарий|добавить комментарий|написать комментарий|комментировать|ответить
нет комментариев|подписаться|подпишитесь на нашу рассылку|подписывайтесь на наш канал|подпишитесь|войти|выйти
регистрация|зарегистрироваться|забыли пароль|политика конфиденциальности|пользовательское соглашение
мы используем файлы cookie|принять|принять все|реклама|на правах рекламы|похожие статьи|похожие записи
похожие материалы|смотрите также|по теме|материалы по теме|популярное|популярные статьи|самое читаемое
последние новости|главные новости|рекомендуем|содержание|оглавление|наверх|поиск|закрыть|меню|назад|далее|вперёд
главная|следующая статья|предыдущая статья|загрузка|подождите|пожалуйста, подождите|все права защищены|об авторе
нажмите здесь|в корзину|купить|страница не найдена|мы в telegram|мы в социальных сетях
"""
_JAPANESE = """
続きを読む|もっと見る|もっと読む|詳しくはこちら|詳細はこちら|シェア|シェアする|共有|共有する|ツイート|コメント
コメントを残す|コメントする|コメントを書く|返信|関連記事|おすすめ記事|おすすめ|人気記事|最新記事|新着記事
あわせて読みたい|広告|スポンサーリンク|スポンサードリンク|目次|検索|メニュー|閉じる|ログイン|ログアウト|新規登録
会員登録|会員限定|有料会員限定|ホーム|トップへ戻る|ページトップへ|トップページ|前の記事|次の記事|前へ|次へ
読み込み中|しばらくお待ちください|プライバシーポリシー|利用規約|この記事をシェア|この記事をシェアする|著者
この記事を書いた人|ページが見つかりません|カートに入れる|今すぐ購入|フォローする|リンクをコピー|印刷|保存|購読する
登録する|クリックして拡大
"""
_CHINESE = """
阅读更多|继续阅读|阅读全文|查看更多|显示更多|加载更多|加载中|正在加载|请稍候|分享|分享到|转发|评论|发表评论|暂无评论
回复|相关文章|相关阅读|推荐阅读|热门文章|最新文章|广告|赞助内容|目录|搜索|菜单|关闭|登录|注册|退出|忘记密码|首页
返回顶部|返回首页|上一篇|下一篇|上一页|下一页|隐私政策|服务条款|版权所有|接受所有|复制链接|页面未找到|加入购物车
立即购买|閱讀更多|繼續閱讀|載入中|分享此文章|留言|相關文章|廣告|目錄|搜尋|選單|關閉|登入|註冊|首頁|返回頂部
"""
_OTHERS = """
더 보기|더보기|공유하기|공유|댓글|댓글 쓰기|관련 기사|관련 글|광고|목차|검색|메뉴|닫기|로그인|회원가입|홈|맨 위로
이전 글|다음 글|로딩 중|구독하기|devamını oku|paylaş|yorumlar|yorum yap|yorum bırak|ilgili yazılar|ilgili haberler
reklam|içindekiler|giriş yap|üye ol|ana sayfa|daha fazla|daha fazla göster|yükleniyor|lütfen bekleyin|arama|kapat
sonraki|önceki|abone ol|gizlilik politikası|başa dön|läs mer|läs också|läs även|dela|dela artikeln|annons
kommentarer|kommentera|relaterade artiklar|innehåll|logga in|registrera dig|sök|stäng|nästa|föregående|hem
till toppen|laddar|prenumerera|alla rättigheter förbehållna|mest lästa|visa mer|les mer|les også|del på facebook
annonse|logg inn|søk|lukk|neste|forrige|hjem|abonner|vis mer|mest lest|læs mere|læs også|del artiklen|log ind|søg
luk|næste|tilmeld dig|vis mere|mest læste|gå til indhold|lue lisää|lue myös|jaa|mainos|kommentit|kirjaudu|hae|sulje
seuraava|edellinen|etusivu|tilaa|näytä lisää|luetuimmat|ladataan|číst dál|čtěte také|přečtěte si také|sdílet
komentáře|reklama|přihlásit se|hledat|zavřít|další|předchozí|domů|načítání|obsah článku|čítať ďalej|čítajte aj
zdieľať|komentáre|prihlásiť sa|hľadať|zavrieť|domov|citește mai mult|citește și|citeste si|distribuie|publicitate
comentarii|autentificare|caută|închide|următorul|acasă|se încarcă|articole similare|olvass tovább|olvasson tovább
megosztás|hirdetés|hozzászólások|bejelentkezés|keresés|bezárás|következő|előző|kezdőlap|betöltés|kapcsolódó cikkek
διαβάστε περισσότερα|διαβάστε επίσησ|κοινοποίηση|σχόλια|διαφήμιση|σύνδεση|αναζήτηση|κλείσιμο|αρχική|φόρτωση
σχετικά άρθρα|читати далі|читайте також|поділитися|коментарі|реклама|увійти|пошук|закрити|головна|схожі статті
اقرأ المزيد|اقرأ أيضا|اقرأ أيضًا|مشاركة|شارك|تعليقات|إعلان|تسجيل الدخول|بحث|إغلاق|الرئيسية|جاري التحميل
مقالات ذات صلة|קרא עוד|קראו גם|שתפו|שיתוף|תגובות|פרסומת|התחברות|חיפוש|סגור|ראשי|और पढ़ें|यह भी पढ़ें|शेयर करें
टिप्पणी करें|विज्ञापन|लॉग इन|खोजें|होम|संबंधित खबरें|baca juga|baca selengkapnya|selengkapnya|bagikan|komentar|iklan
masuk|daftar|cari|tutup|beranda|artikel terkait|berita terkait|memuat|xem thêm|đọc thêm|chia sẻ|bình luận|quảng cáo
đăng nhập|tìm kiếm|đóng|trang chủ|bài viết liên quan|đang tải|อ่านต่อ|อ่านเพิ่มเติม|แชร์|ความคิดเห็น|โฆษณา
เข้าสู่ระบบ|ค้นหา|ปิด|หน้าแรก|llegir més|comparteix|comentaris|publicitat|inicia la sessió|cerca|tanca|llegiu també
gehiago irakurri|partekatu|iragarkia|iruzkinak
"""

ABROAD = {
    "es": _SPANISH,
    "pt": _PORTUGUESE,
    "de": _GERMAN,
    "fr": _FRENCH,
    "it": _ITALIAN,
    "nl": _DUTCH,
    "pl": _POLISH,
    "ru": _RUSSIAN,
    "ja": _JAPANESE,
    "zh": _CHINESE,
    "": _OTHERS,
}
"""The strings of each language (ISO 639-1), parted by bars and line ends; "" holds those of some twenty others."""
