package com.opscenter.web;

import com.opscenter.identity.api.Needs;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The API reference: a page that draws `/openapi.json`, with nothing from elsewhere.
@Hidden
@Controller
@Needs(Needs.PUBLIC)
class DocsPage {

    private static final ClassPathResource PAGE =
            new ClassPathResource("/docs/api.html", DocsPage.class);

    @GetMapping("/docs")
    ResponseEntity<Void> docs() {
        return ResponseEntity.status(HttpStatus.FOUND).location(URI.create("/docs/api")).build();
    }

    @GetMapping("/docs/api")
    void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
        InterfacePage.write(request, response, PAGE);
    }
}
