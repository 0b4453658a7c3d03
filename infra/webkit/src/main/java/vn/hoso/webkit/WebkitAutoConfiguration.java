package vn.hoso.webkit;

import jakarta.servlet.DispatcherType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.Compression;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.ForwardedHeaderFilter;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import vn.hoso.webkit.error.BrowserErrors;
import vn.hoso.webkit.error.ErrorPages;
import vn.hoso.webkit.error.FormlessErrors;
import vn.hoso.webkit.http.AssetController;
import vn.hoso.webkit.http.Assets;
import vn.hoso.webkit.http.CrossOriginGuard;
import vn.hoso.webkit.http.Languages;
import vn.hoso.webkit.http.SecurityHeaders;
import vn.hoso.webkit.page.Formats;
import vn.hoso.webkit.page.PageContext;
import vn.hoso.webkit.page.TokenViewers;
import vn.hoso.webkit.page.Viewers;
import vn.hoso.webkit.sheet.Sheets;

/** Gives a web application the shared pages, words and guards as soon as this module is there. */
@AutoConfiguration(
    before = {
      WebMvcAutoConfiguration.class,
      ErrorMvcAutoConfiguration.class,
      MessageSourceAutoConfiguration.class
    })
@EnableConfigurationProperties(WebProperties.class)
public class WebkitAutoConfiguration {

  private static final int BEFORE_SECURITY = Ordered.HIGHEST_PRECEDENCE + 100;

  @Bean
  MessageSource messageSource(WebProperties properties) {
    var bundles = new ArrayList<>(properties.messages());
    bundles.add("messages/webkit");
    var source = new ResourceBundleMessageSource();
    source.setBasenames(bundles.toArray(String[]::new));
    source.setDefaultEncoding("UTF-8");
    source.setFallbackToSystemLocale(false);
    source.setDefaultLocale(Locale.of("vi"));
    return source;
  }

  @Bean
  Languages localeResolver() {
    return new Languages();
  }

  @Bean
  Assets assets() {
    return new Assets();
  }

  @Bean
  AssetController assetController(Assets assets) {
    return new AssetController(assets);
  }

  @Bean
  Formats fmt(MessageSource messages) {
    return new Formats(messages);
  }

  @Bean
  PageContext hoso(WebProperties properties, Viewers viewers) {
    return new PageContext(properties.centre(), properties.hotline(), viewers);
  }

  @Bean
  ErrorPages errorPages(MessageSource messages) {
    return new ErrorPages(messages);
  }

  @Bean
  BrowserErrors browserErrors() {
    return new BrowserErrors();
  }

  @Bean
  FilterRegistrationBean<FormlessErrors> formlessErrors() {
    var registration = new FilterRegistrationBean<>(new FormlessErrors());
    registration.setDispatcherTypes(DispatcherType.ERROR);
    return ordered(registration, Ordered.HIGHEST_PRECEDENCE);
  }

  @Bean
  FilterRegistrationBean<Languages> languageFilter(Languages languages) {
    return ordered(new FilterRegistrationBean<>(languages), BEFORE_SECURITY);
  }

  @Bean
  FilterRegistrationBean<SecurityHeaders> securityHeaders(WebProperties properties) {
    var filter = new SecurityHeaders(properties.formTargets());
    return ordered(new FilterRegistrationBean<>(filter), BEFORE_SECURITY + 1);
  }

  @Bean
  FilterRegistrationBean<CrossOriginGuard> crossOriginGuard() {
    return ordered(new FilterRegistrationBean<>(new CrossOriginGuard()), BEFORE_SECURITY + 2);
  }

  /** Redirects and links name the public address, which only the edge's headers tell. */
  @Bean
  @ConditionalOnProperty(name = "hoso.web.behind-proxy", matchIfMissing = true)
  FilterRegistrationBean<ForwardedHeaderFilter> forwardedHeaders() {
    var filter = new ForwardedHeaderFilter();
    return ordered(new FilterRegistrationBean<>(filter), Ordered.HIGHEST_PRECEDENCE);
  }

  @Bean
  WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> packedPages() {
    var compression = new Compression();
    compression.setEnabled(true);
    compression.setMinResponseSize(DataSize.ofKilobytes(1));
    var types = new ArrayList<>(Arrays.asList(compression.getMimeTypes()));
    types.add("application/problem+json");
    compression.setMimeTypes(types.toArray(String[]::new));
    return factory -> factory.setCompression(compression);
  }

  /** A page that fails half-way is an error page, not half a page with status 200. */
  @Bean
  static BeanPostProcessor wholePages() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof ThymeleafViewResolver resolver) {
          resolver.setProducePartialOutputWhileProcessing(false);
        }
        return bean;
      }
    };
  }

  private static <T extends FilterRegistrationBean<?>> T ordered(T registration, int order) {
    registration.setOrder(order);
    return registration;
  }

  /** An application that prints official forms has the printer on its class path. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(name = "com.openhtmltopdf.pdfboxout.PdfRendererBuilder")
  static class WithPrinter {

    @Bean
    Sheets sheets(ITemplateEngine templates, WebProperties properties) {
      return new Sheets(templates, properties.place(), properties.hotline());
    }
  }

  /** Pages of an application with log-in know their reader from the token. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(name = "org.springframework.security.oauth2.core.ClaimAccessor")
  static class WithTokens {

    @Bean
    @ConditionalOnMissingBean
    Viewers viewers() {
      return new TokenViewers();
    }
  }

  /** Pages of an application without log-in are public. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnMissingClass("org.springframework.security.oauth2.core.ClaimAccessor")
  static class WithoutTokens {

    @Bean
    @ConditionalOnMissingBean
    Viewers nobody() {
      return Optional::empty;
    }
  }
}
