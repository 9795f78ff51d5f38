import type { errorWords as englishErrors, ruleWords as englishRules } from './refusal.words.en.ts'
import type { Words } from './words.ts'

export const errorWords = {
  'error.NETWORK': 'Le serveur n’a pas répondu. Vérifiez votre connexion et réessayez.',
  'error.TIMEOUT': 'Le serveur n’a pas répondu en 30 secondes. Réessayez.',
  'error.PROXY':
    'Un intermédiaire a répondu à la place du serveur (code {status}). Le serveur démarre peut-être : réessayez dans un instant.',
  'error.UNAUTHENTICATED': 'Vous n’êtes pas connecté.',
  'error.FORBIDDEN': 'Votre rôle ne le permet pas. Un administrateur peut le faire ou modifier votre rôle.',
  'error.BAD_USER_INPUT': 'Une partie de la saisie ne peut pas être acceptée. Corrigez-la et réessayez.',
  'error.NOT_FOUND': 'Cet élément n’existe pas ou a été supprimé.',
  'error.CONFLICT':
    'Une autre personne a modifié cet élément pendant votre travail. Rien n’a été enregistré de votre côté, et rien n’est perdu.',
  'error.QUERY_TOO_COMPLEX': 'C’est trop en une seule fois. Affinez la demande ou procédez en plusieurs fois.',
  'error.STORAGE_FULL':
    'Le serveur n’a plus d’espace disque : rien n’a été enregistré. Prévenez la personne qui l’administre.',
  'error.UNAVAILABLE': 'Le serveur ne peut pas le faire pour le moment. Réessayez dans un instant.',
  'error.INTERNAL_SERVER_ERROR':
    'Une erreur s’est produite sur le serveur. Rien n’a été enregistré ; réessayez, et prévenez la personne qui l’administre si cela persiste.',
  'error.idempotency-key.reused':
    'Le serveur a pris cet envoi pour un autre, déjà reçu : rien n’a été fait. Rechargez la page et vérifiez ce qui s’y trouve.',
  'error.set-up-link.invalid':
    'Ce lien de configuration n’est pas valide. Copiez le lien entier que le serveur a affiché au démarrage.',
  'error.set-up-link.used': 'Ce lien de configuration a déjà servi. Redémarrez le serveur pour en obtenir un nouveau.',
  'error.group.name-taken': 'Un groupe de licences porte déjà ce nom. Choisissez un autre nom.',
  'error.group.limit-reached':
    'Le nombre maximal de groupes de licences est atteint. Supprimez d’abord un groupe devenu inutile.',
  'error.publisher.name-taken': 'Le catalogue contient déjà un éditeur de ce nom.',
  'error.product-title.name-taken': 'Le catalogue contient déjà un produit de ce nom pour cet éditeur.',
  'error.catalog-request.answered': 'Une réponse a déjà été donnée à cette demande.',
  'error.catalog-merge.too-many-names':
    '{name} aurait {found} autres noms ; {limit} au plus sont possibles. Retirez-en d’abord.',
  'error.catalog-merge.undone': 'Cette fusion a déjà été annulée.',
  'error.catalog-merge.merged-further': '{name} a entre-temps été fusionné avec {into}. Annulez d’abord cette fusion.',
  'error.catalog-merge.name-taken': '{name} est entre-temps un nom de {holder}. Retirez-le d’abord de celui-ci.',
  'error.catalog-file.no-columns': 'La première ligne du fichier doit nommer les colonnes. Sont nécessaires : {needed}',
  'error.catalog-file.unreadable': 'Le fichier n’est pas un texte lisible. Enregistrez-le en CSV UTF-8 et réessayez.',
  'error.catalog-file.too-many-wrong-lines':
    'Trop de lignes du fichier sont incorrectes : l’importation a été arrêtée. Vérifiez que c’est le bon fichier ; ce qui était déjà enregistré reste.',
  'error.upload.too-large': 'Le fichier est trop volumineux : 16 Mo au plus.',
  'error.export.too-large':
    'Un fichier contient au plus {limit} contrats. Restreignez la liste, par groupe, date ou éditeur, et exportez-la en plusieurs fois.',
  'error.upload.gone': 'Le fichier n’est plus sur le serveur. Chargez-le de nouveau.',
  'error.agreement.name-taken': 'Un contrat porte déjà ce nom. Choisissez un autre nom.',
  'error.agreement.external-reference-taken': 'Un autre contrat porte déjà cette référence externe.',
  'error.agreement.kind-differs': 'Ce contrat est de l’autre type et ne peut pas être modifié ainsi.',
  'error.agreement.restore-refused':
    'Rien n’a été restauré : un nom, une référence ou une paire de ces contrats a été repris entre-temps. Renommez ou supprimez d’abord le contrat concerné.',
  'error.selection.changed':
    'La liste a changé : {expected} contrats étaient sélectionnés, {found} correspondent à présent. Rien n’a été fait. Vérifiez la liste et réessayez.',
  'error.pair.taken': 'Un autre contrat a déjà l’une de ces paires. Retirez-la ici, ou là-bas.',
  'error.agreement.no-managed-device':
    'Aucun appareil n’est encore géré. Les contrats pour d’autres logiciels pourront être ajoutés dès qu’un appareil aura envoyé son inventaire.',
  'error.agreement.no-licensable-software':
    'Aucun appareil n’a encore signalé de logiciel nécessitant une licence. Attendez le premier inventaire complet, ou demandez à un administrateur de lever cette condition dans les paramètres.',
  'error.register.lines-rejected':
    '{found} lignes du fichier sont incorrectes : rien n’a été enregistré. Le rapport indique lesquelles.',
  'error.view.name-taken': 'Il y a déjà une vue de ce nom. Choisissez un autre nom.',
  'error.view.limit-reached': 'Le nombre maximal de vues est atteint. Supprimez d’abord une vue devenue inutile.',
  'error.workspace.not-empty':
    'La démonstration ne se charge que dans un espace vide : sans appareil, groupe de licences ni contrat.',
} as const satisfies Words<typeof englishErrors>

export const ruleWords = {
  'rule.text.required': 'Remplissez le champ {label}.',
  'rule.text.too-long': '{label} compte {found} caractères ; {limit} au plus sont possibles.',
  'rule.text.forbidden-character': '{label} contient {found}, qui n’y est pas autorisé. Retirez ce caractère.',
  'rule.text.hidden-character':
    '{label} contient un caractère invisible ({found}). Supprimez-le ou saisissez de nouveau le texte.',
  'rule.text.not-ascii':
    '{label} contient {found}. Seuls les lettres sans accent, les chiffres et les signes simples y sont possibles.',
  'rule.number.required': 'Saisissez un nombre dans le champ {label}.',
  'rule.number.whole': '{label} doit être un nombre entier.',
  'rule.number.too-small': '{label} doit valoir au moins {limit}.',
  'rule.number.too-large': '{label} doit valoir au plus {limit}.',
  'rule.date.malformed': '{label} n’est pas un jour qui existe. Saisissez le jour, le mois et l’année.',
  'rule.decimal.malformed': '{label} : ce n’est pas un montant (au plus 15 chiffres et 4 décimales).',
  'rule.currency.malformed': '{label} : ce n’est pas une devise. Saisissez ses trois lettres, par exemple EUR.',
  'rule.choice.required': '{label} : choisissez dans la liste.',
  'rule.choice.unknown': '{label} : votre choix n’existe plus. Faites-en un autre.',
  'rule.list.empty': '{label} : choisissez au moins un élément.',
  'rule.list.too-long': '{label} : {limit} au plus à la fois.',
  'rule.idempotency-key.malformed': '{label} doit comporter de 1 à 255 caractères simples.',
  'rule.idempotency-key.several-acts': '{label} ne vaut que pour une seule action.',
  'rule.page.walk-from-start': 'Un parcours de la liste ne peut être ni trié ni commencé au milieu.',
  'rule.page.bad-cursor': 'Cet endroit de la liste n’existe plus. Repartez de la première page.',
  'rule.selection.choose-one': 'Sélectionnez des contrats un par un ou tous ceux qui correspondent, pas les deux.',
  'rule.selection.deleted': 'Les contrats supprimés peuvent seulement être restaurés.',
  'rule.selection.gone': '{subject} a été supprimé entre-temps.',
  'rule.agreement.end-before-start': '{label} précède la date de début. Modifiez l’une des deux.',
  'rule.agreement.name-taken': '{label} : un contrat porte déjà ce nom. Choisissez un autre nom.',
  'rule.agreement.external-reference-taken': '{label} : un autre contrat la porte déjà.',
  'rule.agreement.kind-differs':
    '{label} : le contrat de ce nom est un contrat d’un autre type. Choisissez un autre nom.',
  'rule.agreement.program-differs':
    '{label} : le contrat de ce nom relève d’un autre programme ({found}). Choisissez un autre nom.',
  'rule.purchase.currency-needed':
    '{label} : avec un coût unitaire, la devise est requise (trois lettres, par exemple EUR).',
  'rule.purchase.cost-needed':
    '{label} : avec une devise, le coût unitaire est requis. Saisissez-le, ou videz la devise.',
  'rule.pair.too-long':
    '{label} : les deux numéros comptent ensemble {found} caractères ; {limit} au plus sont possibles.',
  'rule.pair.open-too-long':
    '{label} : les deux numéros comptent ensemble {found} caractères ; {limit} au plus sont possibles. Un administrateur peut en autoriser autant pour chacun des deux dans les paramètres.',
  'rule.pair.numbers-differ':
    '{label} : en Open Value, c’est encore le numéro de contrat, et non {found}. Répétez le numéro.',
  'rule.pair.repeated': '{label} : la paire {found} figure déjà plus haut. Retirez l’une des deux.',
  'rule.pair.taken': '{label} : le contrat {found} a déjà cette paire. Retirez-la ici, ou là-bas.',
  'rule.pair-line.cell-count':
    '{label} : {found} cellules ; une ligne a deux numéros et, au choix, le nom du contrat. Mettez entre guillemets un nom qui contient le séparateur.',
  'rule.pair-line.name-needed':
    '{label} est obligatoire : ces deux numéros ne peuvent pas servir de nom, car ils contiennent {found}. Saisissez un nom.',
  'rule.pair-file.empty': '{label} ne contient aucune paire : il faut au moins une ligne avec deux numéros.',
  'rule.pair-file.not-text':
    '{label} n’est pas un fichier texte. Enregistrez-le au format CSV et choisissez-le à nouveau.',
  'rule.pair-file.line-too-long':
    '{label} : la ligne {found} a plus de {limit} caractères, ce n’est donc pas un fichier de paires. Vérifiez que c’est le bon.',
  'rule.pair-file.quote-open':
    '{label} : un guillemet de la ligne {found} n’est pas refermé. Fermez-le, ou supprimez-le, et choisissez le fichier à nouveau.',
  'rule.group.name-reserved': '{label} : ce nom est celui du groupe intégré. Choisissez un autre nom.',
  'rule.group.name-taken': '{label} : un groupe de licences porte déjà ce nom. Choisissez un autre nom.',
  'rule.group.choose-one': '{label} : choisissez un groupe existant ou nommez-en un nouveau, pas les deux.',
  'rule.view.name-taken': '{label} : il y a déjà une vue de ce nom. Choisissez un autre nom.',
  'rule.publisher.name-taken': '{label} : le catalogue contient déjà un éditeur de ce nom.',
  'rule.product-title.name-taken': '{label} : cet éditeur a déjà un produit de ce nom.',
  'rule.product-title.of-another-publisher':
    '{label} appartient à un autre éditeur. Choisissez un produit de l’éditeur ci-dessus.',
  'rule.cell.error': '{label} est une erreur du tableur ({found}). Corrigez-la dans le tableur, ou videz la cellule.',
  'rule.date.unreadable':
    '{label} n’est pas un jour dans l’ordre choisi : {found}. Écrivez-le sous la forme 2026-11-24, ou choisissez un autre ordre de date.',
  'rule.number.unreadable':
    '{label} n’est pas un nombre avec le séparateur décimal choisi : {found}. Corrigez-le, ou choisissez l’autre séparateur.',
  'rule.metric.unknown':
    '{label} n’est aucune des métriques : {found}. Écrivez par appareil, par utilisateur, site ou non décompté.',
  'rule.publisher.unknown':
    'Le catalogue ne connaît aucun éditeur nommé {found}. Indiquez celui dont il s’agit, ou faites-le ajouter au catalogue.',
  'rule.product-title.unknown':
    'Le catalogue ne connaît aucun produit nommé {found} chez cet éditeur. Indiquez celui dont il s’agit, ou faites-le ajouter au catalogue.',
  'rule.agreement.unknown':
    'Il n’existe aucun contrat avec l’identifiant {found}. Videz la cellule pour ajouter un nouveau contrat.',
  'rule.agreement.differs':
    'Le contrat existe déjà avec une autre valeur : {found}. Choisissez de mettre à jour les contrats existants, ou corrigez la ligne.',
  'rule.agreement.not-other-software':
    'Le contrat {found} est un contrat de licence en volume, qu’un registre ne peut pas modifier. Choisissez un autre nom.',
  'rule.register-line.differs':
    '{label} diffère de la ligne {line}, qui concerne le même contrat. Donnez la même valeur aux deux lignes, ou des noms différents aux contrats.',
  'rule.register-line.other-line':
    'La ligne {line} du même contrat a un problème : celle-ci est donc laissée de côté aussi.',
  'rule.register-line.repeated':
    '{label} est aussi celui de la ligne {line}, qui concerne un autre contrat. Modifiez l’un des deux.',
  'rule.register.field-twice': 'Deux colonnes désignent la même chose. Gardez-en une.',
  'rule.register.column-needed':
    'Le contrat est nouveau, et aucune colonne n’indique : {found}. Précisez de quelle colonne il s’agit.',
  'rule.register.name-column-needed':
    'Une colonne doit être le nom du contrat, sa référence externe ou son identifiant.',
  'rule.register-file.empty':
    '{label} n’a aucune ligne sous son en-tête. Vérifiez qu’il s’agit du bon fichier et de la bonne feuille.',
  'rule.register-file.not-text':
    '{label} n’est ni un classeur ni du texte. Enregistrez-le au format .xlsx, ou CSV UTF-8, et choisissez-le à nouveau.',
  'rule.register-file.utf-16':
    '{label} est codé en UTF-16 (« Texte Unicode »). Enregistrez-le au format .xlsx, ou CSV UTF-8, et choisissez-le à nouveau.',
  'rule.register-file.not-utf-8':
    '{label} n’est pas codé en UTF-8. Choisissez Windows-1252, ou enregistrez-le au format CSV UTF-8.',
  'rule.register-file.old-excel':
    '{label} est un ancien classeur (.xls), ou un classeur protégé par un mot de passe. Enregistrez-le au format .xlsx sans mot de passe.',
  'rule.register-file.encrypted':
    '{label} est protégé par un mot de passe. Enregistrez-le sans mot de passe et choisissez-le à nouveau.',
  'rule.register-file.damaged':
    '{label} est illisible : il est endommagé, ou ce n’est pas un .xlsx. Ouvrez-le dans un tableur et enregistrez-le à nouveau au format .xlsx.',
  'rule.register-file.too-large':
    '{label} est trop grand : {limit} {found} au plus sont possibles. Supprimez l’inutile, ou divisez-le.',
  'rule.register-file.no-sheet': '{label} n’a aucune feuille visible nommée {found}. Choisissez une autre feuille.',
  'rule.register-file.quote-open':
    '{label} : un guillemet de la ligne {found} n’est pas refermé. Refermez-le, ou supprimez-le.',
  'rule.catalog-merge.same': '{label} : choisissez-en un autre',
  'rule.publisher.microsoft':
    '{label} : les contrats de licence en volume sont conclus avec Microsoft ; il reste dans le catalogue, et Microsoft reste l’un de ses noms',
  'rule.catalog-line.too-many-cells':
    '{label} : elle a plus de cellules que la première ligne n’a de colonnes ({limit}). Mettez entre guillemets les cellules qui contiennent un séparateur.',
} as const satisfies Words<typeof englishRules>
