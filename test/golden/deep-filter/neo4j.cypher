// papers
// $p0 = "SPEEDUP"
// $p1 = "attention"
// $p2 = "SPEEDUP"
// $p3 = "attention"
// $p4 = 3
WITH {totalCount: COUNT {
  MATCH (r0:Paper)
  WHERE (NOT (NOT EXISTS {
    MATCH (r0)<-[:RESULT_PAPER]-(n6)
    WHERE (NOT EXISTS {
      MATCH (n6)-[:RESULT_HARDWARE]->(n7)
      WHERE NOT EXISTS {
        MATCH (n8)-[:MEMBER]->(n7)
        WHERE EXISTS {
          MATCH (n8)-[:MEMBER]->(n10)<-[:RESULT_HARDWARE]-(n9)
          WHERE (n9.metric = $p0)
        }
      }
    })
  })) AND EXISTS {
    MATCH (r0)<-[:RESULT_PAPER]-(n11)
    WHERE EXISTS {
      MATCH (n11)-[:RESULT_HARDWARE]->(n12)
      WHERE EXISTS {
        MATCH (n12)-[:MEMBER]->(n16)<-[:RESULT_HARDWARE]-(n13)
        WHERE EXISTS {
          MATCH (n13)-[:RESULT_SUBJECT]->(n14)
          WHERE (n14:Technique AND EXISTS {
            MATCH (n14)-[:EXTENDS]->(n15)
            WHERE (n15.summary IS NOT NULL AND toLower(normalize(n15.summary)) CONTAINS $p1)
          })
        }
      }
    }
  } AND r0.id IS NOT NULL
  RETURN r0
}, rows: COLLECT {
  MATCH (r17:Paper)
  WHERE (NOT (NOT EXISTS {
    MATCH (r17)<-[:RESULT_PAPER]-(n23)
    WHERE (NOT EXISTS {
      MATCH (n23)-[:RESULT_HARDWARE]->(n24)
      WHERE NOT EXISTS {
        MATCH (n25)-[:MEMBER]->(n24)
        WHERE EXISTS {
          MATCH (n25)-[:MEMBER]->(n27)<-[:RESULT_HARDWARE]-(n26)
          WHERE (n26.metric = $p2)
        }
      }
    })
  })) AND EXISTS {
    MATCH (r17)<-[:RESULT_PAPER]-(n28)
    WHERE EXISTS {
      MATCH (n28)-[:RESULT_HARDWARE]->(n29)
      WHERE EXISTS {
        MATCH (n29)-[:MEMBER]->(n33)<-[:RESULT_HARDWARE]-(n30)
        WHERE EXISTS {
          MATCH (n30)-[:RESULT_SUBJECT]->(n31)
          WHERE (n31:Technique AND EXISTS {
            MATCH (n31)-[:EXTENDS]->(n32)
            WHERE (n32.summary IS NOT NULL AND toLower(normalize(n32.summary)) CONTAINS $p3)
          })
        }
      }
    }
  } AND r17.id IS NOT NULL
  WITH r17, r17.id AS k34
  ORDER BY k34
  LIMIT $p4
  WITH r17, k34, {v0: {kind: 'PAPER', id: r17.id}} AS m35
  RETURN m35
  ORDER BY k34
}} AS data
RETURN data, [] AS refs;
