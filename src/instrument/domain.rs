//! The fixed skeleton: five areas, thirteen domains, four layers of interoperability, four chapter questions.
//! Their names are content; which belongs to which is the instrument itself (instrument §1).

/// Which of the two scans a domain belongs to, and which axis it feeds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The organisation: the horizontal axis.
    Organisation,
    /// ICT: the vertical axis.
    Ict,
}

/// A CAF area: one organisation domain and the ICT domains that answer to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Area {
    /// Leidinggevenden.
    Leiding,
    /// Beleid & strategie.
    Beleid,
    /// Medewerkers.
    Mensen,
    /// Processen.
    Processen,
    /// Middelen.
    Middelen,
}

impl Area {
    /// In order of asking.
    pub const ALL: [Area; 5] = [Area::Leiding, Area::Beleid, Area::Mensen, Area::Processen, Area::Middelen];

    /// The stable id.
    pub fn id(self) -> &'static str {
        ["leiding", "beleid", "mensen", "processen", "middelen"][self as usize]
    }

    /// Its domains: the organisation's first, then those of ICT.
    pub fn domains(self) -> impl Iterator<Item = Domain> + Clone {
        Domain::ALL.into_iter().filter(move |domain| domain.area() == self)
    }

    /// Its one organisation domain.
    pub fn organisation(self) -> Domain {
        [
            Domain::OLeiding,
            Domain::OBeleid,
            Domain::OMensen,
            Domain::OProcessen,
            Domain::OMiddelen,
        ][self as usize]
    }

    /// Its ICT domains, one to three.
    pub fn ict(self) -> impl Iterator<Item = Domain> + Clone {
        self.domains().filter(|domain| domain.side() == Side::Ict)
    }
}

/// A layer of the interoperability scheme, from cables to council.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    /// Infrastructure and applications.
    Technical,
    /// Data.
    Semantic,
    /// Processes.
    Organisational,
    /// Leadership, policy and people.
    Governance,
}

impl Layer {
    /// In order of the scheme.
    pub const ALL: [Layer; 4] = [Layer::Technical, Layer::Semantic, Layer::Organisational, Layer::Governance];

    /// The stable id.
    pub fn id(self) -> &'static str {
        ["technical", "semantic", "organisational", "governance"][self as usize]
    }

    /// The domains whose mean is this layer's value.
    pub fn domains(self) -> impl Iterator<Item = Domain> + Clone {
        Domain::ALL.into_iter().filter(move |domain| domain.layer() == Some(self))
    }
}

/// A domain of the O-scan or of the I-scan, in order of asking: by area, the organisation first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)] // the ids below are their description
pub enum Domain {
    OLeiding,
    ILeiding,
    OBeleid,
    IBeleid,
    OMensen,
    IMensen,
    IIprof,
    OProcessen,
    IItprocessen,
    OMiddelen,
    IToepassingen,
    IGegevens,
    IInfrastructuur,
}

use Domain::{
    IBeleid, IGegevens, IInfrastructuur, IIprof, IItprocessen, ILeiding, IMensen, IToepassingen, OBeleid, OLeiding, OMensen, OMiddelen,
    OProcessen,
};

impl Domain {
    /// In order of asking.
    pub const ALL: [Domain; 13] = [
        OLeiding,
        ILeiding,
        OBeleid,
        IBeleid,
        OMensen,
        IMensen,
        IIprof,
        OProcessen,
        IItprocessen,
        OMiddelen,
        IToepassingen,
        IGegevens,
        IInfrastructuur,
    ];

    /// The stable id.
    pub fn id(self) -> &'static str {
        [
            "o.leiding",
            "i.leiding",
            "o.beleid",
            "i.beleid",
            "o.mensen",
            "i.mensen",
            "i.iprof",
            "o.processen",
            "i.itprocessen",
            "o.middelen",
            "i.toepassingen",
            "i.gegevens",
            "i.infrastructuur",
        ][self.index()]
    }

    /// The domain with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|domain| domain.id() == id)
    }

    /// Place in [`Domain::ALL`].
    pub fn index(self) -> usize {
        self as usize
    }

    /// The area it belongs to.
    pub fn area(self) -> Area {
        match self {
            OLeiding | ILeiding => Area::Leiding,
            OBeleid | IBeleid => Area::Beleid,
            OMensen | IMensen | IIprof => Area::Mensen,
            OProcessen | IItprocessen => Area::Processen,
            OMiddelen | IToepassingen | IGegevens | IInfrastructuur => Area::Middelen,
        }
    }

    /// The scan it belongs to.
    pub fn side(self) -> Side {
        match self {
            OLeiding | OBeleid | OMensen | OProcessen | OMiddelen => Side::Organisation,
            _ => Side::Ict,
        }
    }

    /// The layer it counts in. `o.middelen` has none: the source splits it through its ICT domains.
    pub fn layer(self) -> Option<Layer> {
        match self {
            OMiddelen => None,
            IToepassingen | IInfrastructuur => Some(Layer::Technical),
            IGegevens => Some(Layer::Semantic),
            OProcessen | IItprocessen => Some(Layer::Organisational),
            _ => Some(Layer::Governance),
        }
    }

    /// The rows of a profile sketch, in the order of the source's tables.
    pub fn sketch(side: Side) -> &'static [Domain] {
        match side {
            Side::Organisation => &[OLeiding, OBeleid, OProcessen, OMensen, OMiddelen],
            Side::Ict => &[
                ILeiding,
                IMensen,
                IIprof,
                IBeleid,
                IItprocessen,
                IToepassingen,
                IGegevens,
                IInfrastructuur,
            ],
        }
    }
}
